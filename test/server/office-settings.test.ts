import { expect, it } from 'vitest';
import { getSetting, setSetting } from '../../db/repositories/settings.ts';
import { DEFAULT_SETTINGS } from '../../db/seed/profiles/settings.ts';
import type { OfficeData } from '../../db/seed/seed.ts';
import { withApp } from '../support/with-app.ts';

it('gives an office set up by an earlier release the defaults of the settings added since, and keeps its own', () =>
  withApp(async (app) => {
    const { db } = app.hub.context;
    const office = await getSetting<OfficeData>(db, 'office');
    // what the first release knew of calling
    const settings = { maxCalls: 2, recallOffset: 5 };
    await setSetting(db, 'office', { ...office, settings });
    await app.restart();
    expect(app.hub.context.office().data.settings).toEqual({ ...DEFAULT_SETTINGS, ...settings });
  }));
