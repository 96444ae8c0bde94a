/** The bundled voice clips by id: `clips/nomor-antrean.ogg` is `nomor-antrean`. */
const FILES = import.meta.glob<string>('./clips/*.ogg', { eager: true, query: '?url', import: 'default' });

export const CLIP_URLS: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1, -'.ogg'.length), url]),
);
