import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMediaLibrary, type MediaLibrary } from '../../server/http/media-library.ts';
import { createLogger } from '../../server/logger.ts';
import { aJpeg, anMp4, aPng, aWebm, aWebp } from '../support/media-files.ts';

let root: string;
let folder: string;
let library: MediaLibrary;
let log: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ult-media-'));
  folder = join(root, 'media');
  log = [];
  const logger = createLogger(
    'debug',
    () => 0,
    (line) => log.push(line),
  );
  library = createMediaLibrary(folder, logger);
  await library.list();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (name: string, content: Buffer | string): Promise<void> => writeFile(join(folder, name), content);
const shown = async (): Promise<string[]> => (await library.list()).files.map(({ name }) => name);
const skipped = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await library.list()).skipped.map(({ name, why }) => [name, why]));

describe('the media folder', () => {
  it('is made where there is none, and is empty then', async () => {
    expect(await library.list()).toEqual({ files: [], skipped: [] });
  });

  it('knows pictures and videos by their content, whatever they are called', async () => {
    await put('a.txt', aPng());
    await put('b.mp4', aJpeg());
    await put('c', aWebp());
    await put('d.jpg', anMp4());
    await put('e.webm', aWebm());
    const types = (await library.list()).files.map(({ type }) => type);
    expect(types).toEqual(['image/png', 'image/jpeg', 'image/webp', 'video/mp4', 'video/webm']);
  });

  it('plays its files in the order of their names, numbers counted', async () => {
    for (const name of ['10 penutup.png', '2 isi.png', '1 pembuka.png']) await put(name, aPng());
    expect(await shown()).toEqual(['1 pembuka.png', '2 isi.png', '10 penutup.png']);
  });

  it('skips what is no picture or video, and what was cut short, and names it in the log once', async () => {
    await put('surat.pdf', '%PDF-1.7');
    await put('kosong.png', '');
    for (const [name, content] of [
      ['putus.png', aPng()],
      ['putus.jpg', aJpeg()],
      ['putus.webp', aWebp()],
      ['putus.mp4', anMp4()],
    ] as const) {
      await put(name, content);
      await truncate(join(folder, name), content.length - 2);
    }
    expect(await skipped()).toEqual({
      'surat.pdf': 'unknown-kind',
      'kosong.png': 'unknown-kind',
      'putus.png': 'broken',
      'putus.jpg': 'broken',
      'putus.webp': 'broken',
      'putus.mp4': 'broken',
    });
    await library.list();
    expect(log).toHaveLength(6);
    expect(log.find((line) => line.includes('putus.mp4'))).toContain('"event":"media-skipped"');
  });

  it('never shows hidden files, folders or links, wherever they lead', async () => {
    await writeFile(join(root, 'rahasia.png'), aPng());
    await put('.tersembunyi.png', aPng());
    await put('Thumbs.db', 'x');
    await mkdir(join(folder, 'folder.png'));
    await symlink(join(root, 'rahasia.png'), join(folder, 'tautan.png'));
    await put('ada.png', aPng());
    expect(await library.list()).toMatchObject({ files: [{ name: 'ada.png' }], skipped: [] });
    for (const name of ['.tersembunyi.png', 'tautan.png', 'folder.png', '../rahasia.png', '', '.'])
      expect(await library.open(name)).toBeUndefined();
  });

  it('skips a picture too large for any screen, and files beyond the two hundredth', async () => {
    await put('besar.png', Buffer.concat([aPng(), Buffer.alloc(26 * 1024 * 1024), aPng()]));
    for (let n = 1; n <= 201; n += 1) await put(`${n}.png`, aPng());
    expect(await skipped()).toEqual({ 'besar.png': 'too-large', '201.png': 'too-many' });
  });

  it('looks again at a file that was replaced', async () => {
    await put('a.png', 'belum selesai disalin');
    expect(await shown()).toEqual([]);
    await put('a.png', aPng());
    await utimes(join(folder, 'a.png'), 5, 5);
    const [before] = (await library.list()).files;
    await utimes(join(folder, 'a.png'), 9, 9);
    const [after] = (await library.list()).files;
    expect(before?.name).toBe('a.png');
    expect(after?.version).not.toBe(before?.version);
  });

  it('leaves out what a TV could not play, until it is replaced', async () => {
    await put('hevc.mp4', anMp4());
    const [file] = (await library.list()).files;
    library.failed('hevc.mp4', 'another version');
    expect(await shown()).toEqual(['hevc.mp4']);
    library.failed('hevc.mp4', file?.version ?? '');
    expect(await skipped()).toEqual({ 'hevc.mp4': 'unplayable' });
    expect(await library.open('hevc.mp4')).toBeUndefined();
    await put('hevc.mp4', anMp4(5_000));
    expect(await shown()).toEqual(['hevc.mp4']);
  });
});
