/** What the interface says of itself holds of a real exchange (OpenAPI 3.1). */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exampleOf } from '../../../server/http/api/example.ts';
import { offeredHere } from '../../../server/http/api/request-schema.ts';
import { aProgram, asked, type Program } from '../../support/applications.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

type Json = Record<string, unknown>;
interface Schema extends Json {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

async function documentOf(app: App): Promise<Document> {
  return (await asked(`${app.hub.url}/api/openapi.json`)).body as unknown as Document;
}

/** As a program would check it: from the document alone. */
function fits(document: Document, name: string, value: unknown): boolean {
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(name);
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;
}

/** One for each type of this office, as the page shows it. */
function examples(app: App): { readonly name: string; readonly body: Json }[] {
  const office = app.hub.context.office();
  const today = office.calendar.day(app.clock.now());
  return offeredHere(office).map((type) => ({
    name: `Request${type.id.charAt(0).toUpperCase()}${type.id.slice(1)}`,
    body: exampleOf(office, type, today) as Json,
  }));
}

function without(body: Json, path: readonly string[]): Json {
  const copy = structuredClone(body);
  const inner = path.slice(0, -1).reduce((at, part) => at[part] as Json, copy);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a field of any name is left out
  delete inner[path.at(-1) ?? ''];
  return copy;
}

/** Every required field the document names, as paths. */
function requiredPaths({ required = [], properties = {} }: Schema, at: readonly string[] = []): string[][] {
  const own = required.map((id) => [...at, id]);
  return [...own, ...Object.entries(properties).flatMap(([id, one]) => requiredPaths(one, [...at, id]))];
}

async function refusedWithout(program: Program, body: Json, path: readonly string[]): Promise<boolean> {
  const { status, body: answer } = await program.submit(without(body, path));
  const field = String(answer.field);
  return status === 422 && (field === path.join('.') || field === path[0]);
}

describe('the OpenAPI document', () => {
  it('is of version 3.1, names every type the office takes and both doors', () =>
    withApp(async (app) => {
      const document = await documentOf(app);
      expect(document.openapi).toBe('3.1.0');
      expect(Object.keys(document.paths)).toEqual(['/api/requests', '/api/requests/{code}']);
      expect(Object.keys(document.components.schemas)).toEqual(
        expect.arrayContaining([
          'RequestConsultation',
          'RequestInformation',
          'RequestLoan',
          'RequestCooperation',
          'SubmitAnswer',
          'StateAnswer',
          'Refusal',
        ]),
      );
      const written = JSON.stringify(document);
      for (const [reference = ''] of written.matchAll(/#\/components\/schemas\/\w+/g))
        expect(document.components.schemas).toHaveProperty(reference.split('/').at(-1) ?? '');
    }));

  it('holds of what is sent and of all that is answered, for every type', () =>
    withApp(async (app) => {
      const document = await documentOf(app);
      const program = await aProgram(app);
      for (const { name, body } of examples(app)) {
        expect([name, fits(document, name, body)]).toEqual([name, true]);
        const answer = await program.submit(body);
        expect([name, answer.status]).toEqual([name, 201]);
        expect(fits(document, 'SubmitAnswer', answer.body)).toBe(true);
        const state = await program.state(String(answer.body.code));
        expect(fits(document, 'StateAnswer', state.body)).toBe(true);
      }
      expect(fits(document, 'Refusal', (await program.submit({})).body)).toBe(true);
    }));

  it('names required fields that the hub does refuse when they are missing, every one', () =>
    withApp(async (app) => {
      const document = await documentOf(app);
      const program = await aProgram(app);
      for (const { name, body } of examples(app)) {
        const paths = requiredPaths(document.components.schemas[name] ?? {});
        expect(paths.length).toBeGreaterThan(4);
        for (const path of paths) {
          expect([name, path, fits(document, name, without(body, path))]).toEqual([name, path, false]);
          expect([name, path, await refusedWithout(program, body, path)]).toEqual([name, path, true]);
        }
        app.clock.advance(60_000);
      }
      expect(await app.hub.context.db.selectFrom('request').selectAll().execute()).toEqual([]);
    }));

  it('refuses fields nobody asked for, as the hub does', () =>
    withApp(async (app) => {
      const document = await documentOf(app);
      for (const { name, body } of examples(app)) {
        expect(fits(document, name, { ...body, umur: 3 })).toBe(false);
        expect(fits(document, name, { ...body, answers: { ...(body.answers as Json), umur: 3 } })).toBe(
          false,
        );
      }
    }));
});

describe('the page about it', () => {
  it('is whole in itself, Indonesian first, with an example that works as it stands', () =>
    withApp(async (app) => {
      const answer = await fetch(`${app.hub.url}/api`);
      const page = await answer.text();
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(page).toContain('<html lang="id">');
      expect(page).not.toMatch(/<script|<link|src=/);
      expect(page.indexOf('Cara pakai')).toBeLessThan(page.indexOf('How to use it'));
      const shown = /-d '([^]*?)'/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
      const program = await aProgram(app);
      expect((await program.submit(shown)).status).toBe(201);
    }));

  it('says what the office calls its things without letting them become part of the page', () =>
    withApp(async (app) => {
      const answer = await fetch(`${app.hub.url}/api`, {
        headers: { host: '"><script>alert(1)</script>' },
      }).catch(() => null);
      if (answer !== null) expect(await answer.text()).not.toContain('<script>alert');
    }));
});

describe('applications', () => {
  it('are let in and out by the administrator alone, and the token is shown once', () =>
    withApp(async (app) => {
      const admin = await anOfficer(app, 'admin', ['admin']);
      const { id, token } = await admin.must('application:create', { name: ' Laman BPMP Contoh ' });
      expect(await admin.refused('application:create', { name: 'Laman BPMP Contoh' })).toBe(
        'application-exists',
      );
      const [listed] = await admin.must('application:list', {});
      expect(listed).toEqual({
        id,
        name: 'Laman BPMP Contoh',
        createdAt: app.clock.now(),
        createdBy: 'Petugas admin',
        lastUsedAt: null,
        revokedAt: null,
      });
      const stored = JSON.stringify([
        await app.hub.context.db.selectFrom('application').selectAll().execute(),
        await app.hub.context.db.selectFrom('event').selectAll().execute(),
        app.log,
      ]);
      expect(stored).not.toContain(token);
      await admin.must('application:revoke', { applicationId: id });
      await admin.must('application:revoke', { applicationId: id });
      expect((await admin.must('application:list', {}))[0]?.revokedAt).toBe(app.clock.now());
      expect(await admin.refused('application:revoke', { applicationId: 'nobody' })).toBe('application-gone');
      // the name is free again
      await admin.must('application:create', { name: 'Laman BPMP Contoh' });
      const others = await anOfficer(app, 'others', ['head', 'coordinator', 'back-office']);
      expect(await others.refused('application:list', {})).toBe('not-allowed');
      expect(await others.refused('application:create', { name: 'Lain' })).toBe('not-allowed');
      expect(await others.refused('application:revoke', { applicationId: id })).toBe('not-allowed');
    }));

  it('are seen to be in use', () =>
    withApp(async (app) => {
      const program = await aProgram(app);
      await program.state('7K3F-Q9');
      const admin = await anOfficer(app, 'admin', ['admin']);
      expect((await admin.must('application:list', {}))[0]?.lastUsedAt).toBe(app.clock.now());
    }));
});
