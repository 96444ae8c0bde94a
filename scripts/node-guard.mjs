// Imported first by every script: says in one sentence what is wrong where the Node is too old, before anything is
// loaded that would crash there. Plain JavaScript that an old Node can parse; the build puts it before the hub too.
const NEEDED_NODE = 24;
if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
  process.stderr.write(
    `Program ini memerlukan Node.js ${NEEDED_NODE} atau lebih baru, sedangkan yang berjalan ${process.versions.node}: ` +
      'pasang dengan "npm ci" lalu jalankan dengan "npm start" ' +
      `(this program needs Node.js ${NEEDED_NODE} or newer but runs on ${process.versions.node}: ` +
      'install with "npm ci" and start it with "npm start").\n',
  );
  process.exit(1);
}
