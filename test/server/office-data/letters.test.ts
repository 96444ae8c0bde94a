import { describe, expect, it } from 'vitest';
import type { LetterContent } from '../../../shared/domain/requests/letter-content.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aLoan, aRequestDesk, dispose, look, step } from '../../support/requests.ts';
import { withApp, type App } from '../../support/with-app.ts';

const WORDS = { subject: 'Jawaban', body: 'Yth. {nama}: {alasan}', signer: 'head' } as const;

async function newestLetter(app: App): Promise<LetterContent> {
  const { db, vault } = app.hub.context;
  const rows = await db.selectFrom('requestLetter').selectAll().orderBy('at').orderBy('serial').execute();
  return JSON.parse(vault.unseal(rows.at(-1)?.contentCipher ?? '') ?? '') as LetterContent;
}

async function declined(app: App, { front, expert, expertId }: Desk): Promise<LetterContent> {
  const { id } = await front.must('request:register', aLoan());
  await dispose(front, expertId, id);
  await step(expert, id, 'decline', { reason: 'Aula dipakai' });
  return newestLetter(app);
}

interface Desk {
  readonly front: HubClient;
  readonly expert: HubClient;
  readonly expertId: string;
}

describe('the words of letters', () => {
  it('are the office’s own: the next letter has them, and taking the change back restores what was', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const lead = await app.coordinator();
      const before = await declined(app, desk);
      const change = { base: 0, key: 'refusal.loan', letter: WORDS };
      const saved = await lead.must('letters:save-letter', change);
      expect(await declined(app, desk)).toMatchObject({
        subject: 'Jawaban',
        body: 'Yth. Lestari Binti: Aula dipakai',
        signer: { title: 'Kepala BPMP Provinsi Kalimantan Utara' },
      });
      expect(await lead.refused('letters:save-letter', change)).toBe('change-outdated');
      expect((await lead.must('letters:show', {})).version).toBe(saved.version);
      const { changes } = await lead.must('office:changes', { kinds: [], officerId: null, before: null });
      expect(changes[0]).toMatchObject({ kind: 'request-letters', newest: true });
      await lead.must('office:undo', { changeId: changes[0]?.id ?? '' });
      expect((await declined(app, desk)).subject).toBe(before.subject);
    }));

  it('name nothing that is unknown, and are of a letter that there is', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const save = (letter: object, key = 'refusal.loan'): Promise<unknown> =>
        lead.send('letters:save-letter', { base: 0, key, letter: { ...WORDS, ...letter } });
      expect(await save({ body: 'Yth. {nam}' })).toMatchObject({
        error: { code: 'letter-placeholder', details: { name: '{nam}' } },
      });
      expect(await save({ subject: 'Hal {' })).toMatchObject({ error: { code: 'letter-placeholder' } });
      for (const key of ['other', '__proto__', 'constructor'])
        expect(await save({}, key)).toMatchObject({ error: { code: 'letter-unknown' } });
      expect(
        await lead.refused('letters:save-message', { base: 0, message: 'agreed', text: 'Yth. {NIK}' }),
      ).toBe('letter-placeholder');
    }));

  it('number letters by the office’s pattern, in which serial, type and year are', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const lead = await app.coordinator();
      expect(await lead.refused('letters:save-number', { base: 0, pattern: '{nomor urut}/{tahun}' })).toBe(
        'letter-number-part',
      );
      const pattern = '{tahun}/{seri}/{nomor urut}';
      await lead.must('letters:save-number', { base: 0, pattern });
      expect((await front.must('request:register', aLoan())).receipt?.number).toBe('2026/PIN/001');
    }));

  it('are those of the message that is offered next', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const lead = await app.coordinator();
      await lead.must('letters:save-message', {
        base: 0,
        message: 'unavailable',
        text: 'Halo {nama}, {sarana}.',
      });
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      await step(expert, id, 'decline', { reason: 'Aula dipakai' });
      expect((await look(expert, id)).message?.text).toBe('Halo Lestari Binti, Aula.');
    }));
});
