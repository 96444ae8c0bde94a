import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anMp4, aPng } from '../support/media-files.ts';
import { withApp, type App } from '../support/with-app.ts';

describe('pictures and videos for the TV', () => {
  const put = async (app: App, name: string, content: Buffer | string): Promise<void> => {
    await mkdir(join(app.dataDir, 'media'), { recursive: true });
    await writeFile(join(app.dataDir, 'media', name), content);
  };

  it('are listed with addresses that work, and the desk is told what is skipped and where the folder is', () =>
    withApp(async (app) => {
      await put(app, '1 salam & sapa.png', aPng());
      await put(app, '2 video.mp4', anMp4());
      await put(app, 'catatan.txt', 'RAHASIA');
      const tv = await app.device('tv');
      const { items, skipped, folder } = await tv.must('tv:media', {});
      expect(items.map(({ name, kind }) => [name, kind])).toEqual([
        ['1 salam & sapa.png', 'image'],
        ['2 video.mp4', 'video'],
      ]);
      expect([skipped, folder]).toEqual([[], null]);
      const answer = await fetch(`${app.hub.url}${items[0]?.url ?? ''}`);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(aPng());

      const desk = await (await app.coordinator()).must('tv:media', {});
      expect(desk.skipped).toEqual([{ name: 'catatan.txt', why: 'unknown-kind' }]);
      expect(desk.folder).toBe(join(app.dataDir, 'media'));
      expect(app.log.join('\n')).toContain('"file":"catatan.txt"');
    }));

  it('are given in the parts a player asks for', () =>
    withApp(async (app) => {
      const video = anMp4();
      await put(app, 'a.mp4', video);
      const url = `${app.hub.url}/media/a.mp4`;
      const part = async (range: string): Promise<[number, string | null, Buffer]> => {
        const answer = await fetch(url, { headers: { range } });
        const body = Buffer.from(await answer.arrayBuffer());
        return [answer.status, answer.headers.get('content-range'), body];
      };
      const size = video.length;
      expect(await part('bytes=0-9')).toEqual([206, `bytes 0-9/${size}`, video.subarray(0, 10)]);
      expect(await part('bytes=100-')).toEqual([206, `bytes 100-${size - 1}/${size}`, video.subarray(100)]);
      expect(await part('bytes=-5')).toEqual([
        206,
        `bytes ${size - 5}-${size - 1}/${size}`,
        video.subarray(size - 5),
      ]);
      expect((await part(`bytes=${size}-`)).slice(0, 2)).toEqual([416, `bytes */${size}`]);
      const whole = await fetch(url);
      expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
      const etag = whole.headers.get('etag') ?? '';
      expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
      const head = await fetch(url, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)]);
    }));

  it('are the only files that can be had there', () =>
    withApp(async (app) => {
      await put(app, '.kunci.png', aPng());
      await put(app, 'catatan.txt', 'RAHASIA');
      for (const path of [
        'catatan.txt',
        '.kunci.png',
        '..%2Fult.key',
        '%2e%2e%2fult.db',
        '..%5cult.key',
        'a%00b',
        '%E0%A4%A',
        '',
      ]) {
        const answer = await fetch(`${app.hub.url}/media/${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
      }
    }));

  it('leave out what a TV could not play', () =>
    withApp(async (app) => {
      await put(app, 'hevc.mp4', anMp4());
      const tv = await app.device('tv');
      const [item] = (await tv.must('tv:media', {})).items;
      await tv.must('tv:media-failed', { url: 'https://example.com/x' });
      await tv.must('tv:media-failed', { url: item?.url ?? '' });
      expect((await tv.must('tv:media', {})).items).toEqual([]);
      expect((await (await app.coordinator()).must('tv:media', {})).skipped).toEqual([
        { name: 'hevc.mp4', why: 'unplayable' },
      ]);
    }));
});
