/** What an officer is told of cases outside the list of them: of their own (Z-08), and at the desk of what waits for them. */

const id = {
  mine: {
    heading: 'Kasus Saya',
    lead: 'Dugaan tentang layanan Anda dan pembelaan Anda. Dugaan belum berarti pelanggaran.',
    none: 'Tidak ada kasus tentang layanan Anda',
    noneHint: 'Bila Koordinator ULT meminta keterangan, kasusnya tampil di sini.',
    found: (day: string) => `Temuan ${day}`,
    yours: 'Pembelaan Anda',
    write: 'Tulis Pembelaan',
    change: 'Ubah Pembelaan',
    dialogLead: 'Jelaskan keadaannya dengan kata-kata Anda. Pembelaan dapat diubah sampai usulan diajukan.',
    send: 'Kirim Pembelaan',
    sent: 'Pembelaan terkirim',
    label: 'Pembelaan',
    unsaid: 'Anda belum menulis pembelaan.',
  },
  desk: {
    defence: (n: number) =>
      n === 1 ? 'Satu kasus menunggu pembelaan Anda' : `${n} kasus menunggu pembelaan Anda`,
    gates: (n: number) => (n === 1 ? 'Satu kasus menunggu langkah Anda' : `${n} kasus menunggu langkah Anda`),
    urgent: (n: number) =>
      n === 1 ? 'Batas waktu satu kasus hampir habis' : `Batas waktu ${n} kasus hampir habis`,
    openMine: 'Buka Kasus Saya',
    openCases: 'Buka Kasus',
  },
};

const en: typeof id = {
  mine: {
    heading: 'My cases',
    lead: 'Allegations about your service and your defence. An allegation is not yet a violation.',
    none: 'There is no case about your service',
    noneHint: 'When the coordinator asks for your statement, the case is shown here.',
    found: (day) => `Finding of ${day}`,
    yours: 'Your defence',
    write: 'Write defence',
    change: 'Change defence',
    dialogLead: 'Explain what happened in your own words. You may change it until a proposal is made.',
    send: 'Send defence',
    sent: 'Your defence was sent',
    label: 'Defence',
    unsaid: 'You have not written a defence yet.',
  },
  desk: {
    defence: (n) => (n === 1 ? 'One case waits for your defence' : `${n} cases wait for your defence`),
    gates: (n) => (n === 1 ? 'One case waits for your step' : `${n} cases wait for your step`),
    urgent: (n) => (n === 1 ? 'The week of one case runs out' : `The week of ${n} cases runs out`),
    openMine: 'Open my cases',
    openCases: 'Open cases',
  },
};

export const caseNotices = { id, en };
