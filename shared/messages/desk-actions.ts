/**
 * What officers read when they put a visit aside, pass it on, add to it, or leave their counter for a while.
 * Words of domain 6.5 and 6.7.
 */

const id = {
  more: 'Lainnya',
  usualReasons: 'Alasan yang sering dipakai',

  // calling
  recallSoon: (label: string, seconds: number) => `${label} · ${seconds} dtk`,
  recallUsedUp: (max: number) => `Sudah dipanggil ${max} kali`,
  missingCalls: (n: number) => `Dapat dilewati setelah dipanggil ${n} kali lagi.`,
  missingPause: (seconds: number) => `Beri waktu kepada pengunjung: ${seconds} detik lagi.`,
  mayPassOver: 'Jika tidak hadir, lewati nomor ini.',
  undoLead: (ticket: string) => `${ticket} dilewati.`,
  undoWait: 'Keliru menekan?',
  undo: 'Batalkan Lewati',
  undone: (ticket: string) => `${ticket} dipanggil kembali.`,
  undoneToQueue: (ticket: string) => `${ticket} kembali ke tempatnya dalam antrean.`,

  // a chosen ticket
  callChosen: 'Panggil Nomor Ini',
  chosenTitle: (ticket: string) => `Panggil ${ticket} di luar urutan`,
  chosenLead: 'Nomor ini didahulukan dari yang menunggu lebih lama. Alasannya tercatat.',
  chosenReasons: ['Berkas sudah lengkap', 'Hanya mengambil dokumen', 'Atas permintaan koordinator'],

  // on hold
  hold: 'Tahan',
  holdTitle: (ticket: string) => `Tahan ${ticket}`,
  holdLead:
    'Nomor tetap pada Anda dan waktu langkahnya berhenti. Sementara itu Anda dapat memanggil nomor lain.',
  holdGo: 'Tahan Nomor',
  holdReasons: ['Menunggu berkas', 'Menunggu jawaban bagian lain', 'Sistem sedang terganggu'],
  heldToast: (ticket: string) => `${ticket} ditahan. Lanjutkan dari daftar antrean.`,
  heldTitle: 'Ditahan pada Anda',
  heldSince: (time: string) => `Ditahan sejak ${time}`,
  resume: 'Lanjutkan',
  resumeOf: (ticket: string) => `Lanjutkan ${ticket}`,
  busyFirst: 'Selesaikan dahulu nomor di tangan Anda.',

  // moved to another counter
  transfer: 'Pindahkan',
  transferTitle: (ticket: string) => `Pindahkan ${ticket}`,
  transferLead: 'Nomor dan lama menunggunya tetap. Waktu langkah yang berjalan berhenti sampai dilanjutkan.',
  transferGo: 'Pindahkan Nomor',
  transferTo: 'Tujuan',
  transferReasons: ['Salah layanan', 'Memerlukan petugas lain', 'Loket tujuan lebih lengang'],
  transferToast: (ticket: string, to: string) => `${ticket} dipindahkan ke ${to}.`,
  anyCounter: 'Loket mana saja',
  anyCounterLead: 'Dipanggil loket pertama yang melayani.',
  isPaused: (officer: string) => `${officer} · istirahat`,
  isShut: 'Belum buka',
  waitsThere: (n: number) => (n === 0 ? 'tidak ada yang menunggu' : `${n} menunggu`),
  otherServices: 'biasanya untuk layanan lain',
  nobodyElse: 'Tidak ada loket lain untuk tahap ini.',

  // several services
  services: 'Layanan Lain',
  servicesTitle: (ticket: string) => `Layanan nomor ${ticket}`,
  servicesLead: 'Layanan dikerjakan satu per satu dengan nomor yang sama. Survei satu kali di akhir.',
  servicesNow: 'Sekarang',
  servicesDone: 'Selesai',
  addService: 'Tambah Layanan',
  removeService: (name: string) => `Hapus ${name}`,
  remove: 'Hapus',
  servicesFull: 'Satu nomor paling banyak untuk enam layanan.',
  serviceOf: (n: number, of: number) => `Layanan ${n} dari ${of}`,
  nextService: (name: string) => `Berikutnya: ${name}. Nomor ini menunggu lagi di helpdesk.`,
  nextServiceToast: (ticket: string, name: string) => `${ticket} melanjutkan ke ${name}.`,
  finishAndNext: 'Selesai dan Lanjut',

  // break
  pause: 'Istirahat',
  pauseTitle: 'Istirahat',
  pauseLead: 'Loket tampil sedang istirahat di TV. Nomor yang diarahkan ke Anda tetap menunggu.',
  pauseGo: 'Mulai Istirahat',
  pauseReasons: ['Salat', 'Makan siang', 'Rapat'],
  pausedTitle: 'Sedang istirahat',
  pausedSince: (reason: string, time: string) => `${reason}, sejak ${time}`,
  pausedWaiting: (n: number) => (n === 0 ? 'Tidak ada yang menunggu loket ini.' : `${n} menunggu loket ini.`),
  continue: 'Lanjutkan Loket',
  continued: 'Loket melayani kembali.',
  onBreak: 'Istirahat',

  // closing
  closeTitle: (counter: string) => `Tutup ${counter}?`,
  closeWaiting: (n: number) => `${n} nomor masih menunggu loket ini.`,
  closeOffered: (n: number) =>
    n === 0
      ? 'Tidak ada yang diarahkan khusus kepada Anda.'
      : `${n} yang diarahkan khusus ke sini ditawarkan ke loket lain.`,
  closeUnserved: (n: number) =>
    `${n} di antaranya belum dilayani loket lain yang buka. Beri tahu koordinator.`,
  closeHeld: (n: number) => `${n} nomor yang Anda tahan tetap pada Anda.`,
  closeGo: 'Tutup Loket',
  closedOffered: (counter: string, offered: number) =>
    `${counter} ditutup. ${offered} nomor ditawarkan ke loket lain.`,
  closedUnserved: (counter: string, offered: number, unserved: number) =>
    `${counter} ditutup. ${offered} nomor ditawarkan, ${unserved} belum ada loketnya.`,

  // deputising (H-07)
  deputise: 'Alihkan Petugas',
  deputiseTitle: 'Alihkan ke petugas lain',
  deputiseLead: 'Kedua petugas tetap tercatat pada kunjungan. Waktu langkah berhenti sampai dilanjutkan.',
  deputiseGo: 'Alihkan',
  deputiseFrom: 'Dari',
  deputiseTo: 'Kepada',
  deputiseWhich: 'Yang dialihkan',
  thisVisit: (ticket: string) => `Hanya ${ticket}`,
  allVisits: (n: number) => `Semua kunjungannya (${n})`,
  basis: 'Dasar pengalihan',
  letter: 'Surat penugasan',
  oral: 'Lisan',
  letterOnly: 'Kantor ini hanya menerima pengalihan dengan surat penugasan.',
  letterNumber: 'Nomor surat penugasan',
  orderedBy: 'Diperintahkan oleh',
  deputiseReasons: ['Sakit', 'Rapat', 'Dinas luar', 'Cuti'],
  deputiseToast: (n: number, to: string) => `${n} kunjungan dialihkan ke ${to}.`,
  officerAt: (name: string, counter: string) => `${name} · ${counter}`,
  officerOnBreak: (name: string, counter: string) => `${name} · ${counter}, istirahat`,
  officerAway: (name: string) => `${name} · belum membuka loket`,

  // compensation
  compensation: 'Layanan Ulang',
  compensationTitle: (ticket: string) => `Layanan ulang untuk ${ticket}`,
  compensationLead: 'Kompensasi: nomor ini dipanggil paling dahulu. Alasannya tercatat.',
  compensationGo: 'Dahulukan',
  compensationToast: (ticket: string) => `${ticket} didahulukan sebagai layanan ulang.`,

  // a deviation noted by hand, and what is added to one
  deviation: 'Catat Penyimpangan',
  deviationTitle: (ticket: string) => `Penyimpangan pada ${ticket}`,
  deviationLead: 'Catatan ini tidak dapat dihapus, hanya dijelaskan dan ditelaah.',
  deviationGo: 'Simpan Catatan',
  deviationStep: 'Langkah',
  deviationWhat: 'Yang menyimpang',
  deviationInputs: 'Perlengkapan',
  deviationOutput: 'Output',
  deviationText: 'Apa yang menyimpang dan mengapa',
  deviationToast: 'Penyimpangan dicatat.',
  standardSays: (what: string) => `Menurut POS: ${what}`,
  serviceNo: (n: number) => `layanan ${n}`,
  remarkKinds: { explanation: 'Penjelasan', review: 'Telaah' },
  explain: 'Tambah Penjelasan',
  review: 'Tambah Telaah',
  remarkGo: 'Simpan',
  remarkToast: 'Catatan ditambahkan.',

  // the record
  trail: 'Pengalihan',
  trailLine: (from: string, to: string) => `${from} ke ${to}`,
  byLetter: (number: string) => `Surat penugasan ${number}`,
  byWord: 'Lisan',
  orderedByLine: (name: string) => `diperintahkan oleh ${name}`,
  servedTitle: 'Layanan yang sudah selesai',
};

export type DeskActionTexts = typeof id;

const en: DeskActionTexts = {
  more: 'More',
  usualReasons: 'Usual reasons',

  recallSoon: (label, seconds) => `${label} · ${seconds} s`,
  recallUsedUp: (max) => `Called ${max} times already`,
  missingCalls: (n) =>
    n === 1 ? 'Can be skipped after 1 more call.' : `Can be skipped after ${n} more calls.`,
  missingPause: (seconds) => `Give the visitor time: ${seconds} seconds left.`,
  mayPassOver: 'Skip this number if nobody comes.',
  undoLead: (ticket) => `${ticket} was skipped.`,
  undoWait: 'Pressed by mistake?',
  undo: 'Undo skip',
  undone: (ticket) => `${ticket} is called again.`,
  undoneToQueue: (ticket) => `${ticket} is back at its place in the queue.`,

  callChosen: 'Call this number',
  chosenTitle: (ticket) => `Call ${ticket} out of turn`,
  chosenLead: 'This number goes before others who wait longer. The reason is recorded.',
  chosenReasons: ['Documents are complete', 'Only collects a document', 'Asked for by the coordinator'],

  hold: 'Hold',
  holdTitle: (ticket) => `Hold ${ticket}`,
  holdLead: 'The number stays yours and the clock of its step stops. Meanwhile you can call others.',
  holdGo: 'Hold number',
  holdReasons: ['Waiting for documents', 'Waiting for another unit', 'System trouble'],
  heldToast: (ticket) => `${ticket} is on hold. Resume it from the queue's list.`,
  heldTitle: 'On hold with you',
  heldSince: (time) => `On hold since ${time}`,
  resume: 'Resume',
  resumeOf: (ticket) => `Resume ${ticket}`,
  busyFirst: 'Finish the number in hand first.',

  transfer: 'Transfer',
  transferTitle: (ticket) => `Transfer ${ticket}`,
  transferLead:
    'The number and the waiting already done stay. The clock of the running step stops until it goes on.',
  transferGo: 'Transfer number',
  transferTo: 'To',
  transferReasons: ['Wrong service', 'Needs another officer', 'The other counter is quieter'],
  transferToast: (ticket, to) => `${ticket} was transferred to ${to}.`,
  anyCounter: 'Any counter',
  anyCounterLead: 'Called by the first counter that serves it.',
  isPaused: (officer) => `${officer} · on a break`,
  isShut: 'Not open',
  waitsThere: (n) => (n === 0 ? 'nobody waiting' : `${n} waiting`),
  otherServices: 'usually for other services',
  nobodyElse: 'There is no other counter for this stage.',

  services: 'More services',
  servicesTitle: (ticket) => `Services of ${ticket}`,
  servicesLead: 'Services are done one after the other on the same number. One survey at the end.',
  servicesNow: 'Now',
  servicesDone: 'Done',
  addService: 'Add service',
  removeService: (name) => `Remove ${name}`,
  remove: 'Remove',
  servicesFull: 'One number can carry six services at the most.',
  serviceOf: (n, of) => `Service ${n} of ${of}`,
  nextService: (name) => `Next: ${name}. This number waits at the helpdesk again.`,
  nextServiceToast: (ticket, name) => `${ticket} goes on to ${name}.`,
  finishAndNext: 'Finish and go on',

  pause: 'Break',
  pauseTitle: 'Take a break',
  pauseLead: 'The TV shows the counter as on a break. Numbers sent to you keep waiting.',
  pauseGo: 'Start break',
  pauseReasons: ['Prayer', 'Lunch', 'Meeting'],
  pausedTitle: 'On a break',
  pausedSince: (reason, time) => `${reason}, since ${time}`,
  pausedWaiting: (n) => (n === 0 ? 'Nobody is waiting for this counter.' : `${n} waiting for this counter.`),
  continue: 'Continue',
  continued: 'The counter is serving again.',
  onBreak: 'On a break',

  closeTitle: (counter) => `Close ${counter}?`,
  closeWaiting: (n) => `${n} still waiting for this counter.`,
  closeOffered: (n) =>
    n === 0
      ? 'None of them was sent to you in person.'
      : `${n} sent here in person will be offered to other counters.`,
  closeUnserved: (n) => `${n} of them no other open counter serves. Please tell the coordinator.`,
  closeHeld: (n) => `${n} on hold stay yours.`,
  closeGo: 'Close counter',
  closedOffered: (counter, offered) => `${counter} is closed. ${offered} offered to other counters.`,
  closedUnserved: (counter, offered, unserved) =>
    `${counter} is closed. ${offered} offered, ${unserved} without an open counter.`,

  deputise: 'Deputise',
  deputiseTitle: 'Pass on to another officer',
  deputiseLead: 'Both officers stay on record. The clock of the step stops until it goes on.',
  deputiseGo: 'Pass on',
  deputiseFrom: 'From',
  deputiseTo: 'To',
  deputiseWhich: 'What is passed on',
  thisVisit: (ticket) => `Only ${ticket}`,
  allVisits: (n) => `All of their visits (${n})`,
  basis: 'By',
  letter: 'Assignment letter',
  oral: 'Word of mouth',
  letterOnly: 'This office accepts deputising by letter only.',
  letterNumber: 'Number of the letter',
  orderedBy: 'Ordered by',
  deputiseReasons: ['Ill', 'Meeting', 'Away on duty', 'Leave'],
  deputiseToast: (n, to) => (n === 1 ? `1 visit passed on to ${to}.` : `${n} visits passed on to ${to}.`),
  officerAt: (name, counter) => `${name} · ${counter}`,
  officerOnBreak: (name, counter) => `${name} · ${counter}, on a break`,
  officerAway: (name) => `${name} · no counter open`,

  compensation: 'Re-service',
  compensationTitle: (ticket) => `Re-service for ${ticket}`,
  compensationLead: 'Compensation: this number is called before all others. The reason is recorded.',
  compensationGo: 'Put first',
  compensationToast: (ticket) => `${ticket} goes first as a re-service.`,

  deviation: 'Record deviation',
  deviationTitle: (ticket) => `Deviation on ${ticket}`,
  deviationLead: 'This record cannot be deleted, only explained and reviewed.',
  deviationGo: 'Save record',
  deviationStep: 'Step',
  deviationWhat: 'What deviates',
  deviationInputs: 'Required inputs',
  deviationOutput: 'Output',
  deviationText: 'What deviates, and why',
  deviationToast: 'Deviation recorded.',
  standardSays: (what) => `The procedure says: ${what}`,
  serviceNo: (n) => `service ${n}`,
  remarkKinds: { explanation: 'Explanation', review: 'Review' },
  explain: 'Add explanation',
  review: 'Add review',
  remarkGo: 'Save',
  remarkToast: 'Remark added.',

  trail: 'Deputising',
  trailLine: (from, to) => `${from} to ${to}`,
  byLetter: (number) => `Assignment letter ${number}`,
  byWord: 'Word of mouth',
  orderedByLine: (name) => `ordered by ${name}`,
  servedTitle: 'Services already done',
};

export const deskActionTexts = { id, en };
