/** Every section of administration: who may open it, where it stands, and its screen, loaded when it is opened. */
import type { Component } from 'svelte';
import type { AdminTexts } from '../../shared/messages/admin.ts';
import { CASE_ROLES } from '../../shared/domain/cases/case.ts';
import { PRIVACY_READERS } from '../../shared/domain/privacy/roles.ts';
import { LEADS, OFFICER_ROLES, type OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { requestDesk } from '../../shared/protocol/roles.ts';
import type { Lang } from '../lib/i18n.ts';
import type { IconName } from '../lib/ui/icons.ts';

export interface SectionProps {
  /** What in the section is open: the address after the section's own id, in parts. */
  readonly path: readonly string[];
}

export interface Section {
  /** Its address after `#`. */
  readonly id: string;
  readonly group: keyof AdminTexts['groups'];
  readonly icon: IconName;
  readonly name: Readonly<Record<Lang, string>>;
  readonly may: readonly OfficerRole[];
  readonly load: () => Promise<Screen>;
}

interface Screen {
  readonly default: Component<SectionProps>;
}

/** A screen that shows nothing but itself: it has no use for the address. */
async function whole(
  screen: Promise<{ readonly default: Component<Record<string, never>> }>,
): Promise<Screen> {
  return (await screen) as unknown as Screen;
}

export const SECTIONS: readonly Section[] = [
  {
    id: 'overview',
    group: 'today',
    icon: 'chart',
    name: { id: 'Dasbor', en: 'Dashboard' },
    may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head', 'back-office', 'admin'],
    load: () => import('./overview/OverviewScreen.svelte'),
  },
  {
    id: 'recap',
    group: 'today',
    icon: 'search',
    name: { id: 'Rekap Harian', en: 'Daily recap' },
    may: CASE_ROLES,
    load: () => import('./recap/RecapScreen.svelte'),
  },
  {
    id: 'requests',
    group: 'today',
    icon: 'letter',
    name: { id: 'Permohonan', en: 'Requests' },
    may: requestDesk,
    load: () => import('./requests/Requests.svelte'),
  },
  {
    id: 'complaints',
    group: 'accountability',
    icon: 'chat',
    name: { id: 'Pengaduan', en: 'Complaints' },
    may: ['front-office', 'back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head'],
    load: () => import('./complaints/Complaints.svelte'),
  },
  {
    id: 'cases',
    group: 'accountability',
    icon: 'briefcase',
    name: { id: 'Kasus', en: 'Cases' },
    may: CASE_ROLES,
    load: () => import('./cases/CasesScreen.svelte'),
  },
  {
    id: 'my-cases',
    group: 'accountability',
    icon: 'person',
    name: { id: 'Kasus Saya', en: 'My cases' },
    may: OFFICER_ROLES,
    load: () => whole(import('./my-cases/MyCasesScreen.svelte')),
  },
  {
    id: 'survey',
    group: 'accountability',
    icon: 'star',
    name: { id: 'Survei Kepuasan', en: 'Satisfaction survey' },
    may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
    load: () => whole(import('./survey/SurveyScreen.svelte')),
  },
  {
    id: 'reports',
    group: 'reports',
    icon: 'note',
    name: { id: 'Laporan', en: 'Reports' },
    may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
    load: () => import('./reports/ReportsScreen.svelte'),
  },
  {
    id: 'services',
    group: 'settings',
    icon: 'headset',
    name: { id: 'Layanan', en: 'Services' },
    may: LEADS,
    load: () => import('./services/ServicesScreen.svelte'),
  },
  {
    id: 'counters',
    group: 'settings',
    icon: 'ticket',
    name: { id: 'Loket', en: 'Counters' },
    may: LEADS,
    load: () => whole(import('./counters/CountersScreen.svelte')),
  },
  {
    id: 'hours',
    group: 'settings',
    icon: 'clock',
    name: { id: 'Jam Layanan', en: 'Service hours' },
    may: LEADS,
    load: () => whole(import('./hours/HoursScreen.svelte')),
  },
  {
    id: 'holidays',
    group: 'settings',
    icon: 'calendar',
    name: { id: 'Hari Libur', en: 'Holidays' },
    may: LEADS,
    load: () => import('./holidays/HolidaysScreen.svelte'),
  },
  {
    id: 'staff',
    group: 'settings',
    icon: 'people',
    name: { id: 'Petugas', en: 'Officers' },
    may: LEADS,
    load: () => whole(import('./staff/StaffScreen.svelte')),
  },
  {
    id: 'devices',
    group: 'settings',
    icon: 'presentation',
    name: { id: 'Perangkat', en: 'Devices' },
    may: LEADS,
    load: () => whole(import('./devices/DevicesScreen.svelte')),
  },
  {
    id: 'tv',
    group: 'settings',
    icon: 'megaphone',
    name: { id: 'TV', en: 'TV' },
    may: LEADS,
    load: () => whole(import('./tv/TvScreen.svelte')),
  },
  {
    id: 'printer',
    group: 'settings',
    icon: 'printer',
    name: { id: 'Printer', en: 'Printer' },
    may: LEADS,
    load: () => whole(import('./printer/PrinterScreen.svelte')),
  },
  {
    id: 'flow',
    group: 'settings',
    icon: 'transfer',
    name: { id: 'Alur Layanan', en: 'Service flow' },
    may: LEADS,
    load: () => whole(import('./flow/FlowScreen.svelte')),
  },
  {
    id: 'procedures',
    group: 'settings',
    icon: 'check',
    name: { id: 'Prosedur (POS)', en: 'Procedure (POS)' },
    may: LEADS,
    load: () => import('./procedures/ProceduresScreen.svelte'),
  },
  {
    id: 'survey-versions',
    group: 'settings',
    icon: 'star',
    name: { id: 'Kuesioner SKM', en: 'SKM questionnaire' },
    may: LEADS,
    load: () => import('./survey-versions/SurveyVersionsScreen.svelte'),
  },
  {
    id: 'texts',
    group: 'settings',
    icon: 'letter',
    name: { id: 'Teks dan Tautan', en: 'Texts and links' },
    may: LEADS,
    load: () => whole(import('./texts/TextsScreen.svelte')),
  },
  {
    id: 'facilities',
    group: 'settings',
    icon: 'calendar',
    name: { id: 'Sarana', en: 'Facilities' },
    may: [...requestDesk, 'admin'],
    load: () => import('./facilities/Facilities.svelte'),
  },
  {
    id: 'applications',
    group: 'settings',
    icon: 'key',
    name: { id: 'Aplikasi', en: 'Applications' },
    may: ['admin'],
    load: () => whole(import('./applications/ApplicationsScreen.svelte')),
  },
  {
    id: 'request-types',
    group: 'settings',
    icon: 'briefcase',
    name: { id: 'Jenis Permohonan', en: 'Request types' },
    may: LEADS,
    load: () => import('./request-types/RequestTypesScreen.svelte'),
  },
  {
    id: 'letters',
    group: 'settings',
    icon: 'note',
    name: { id: 'Surat dan Pesan', en: 'Letters and messages' },
    may: LEADS,
    load: () => whole(import('./letters/LettersScreen.svelte')),
  },
  {
    id: 'rules',
    group: 'settings',
    icon: 'sliders',
    name: { id: 'Aturan', en: 'Rules' },
    may: LEADS,
    load: () => whole(import('./rules/RulesScreen.svelte')),
  },
  {
    id: 'changes',
    group: 'settings',
    icon: 'refresh',
    name: { id: 'Riwayat Perubahan', en: 'Change history' },
    may: LEADS,
    load: () => whole(import('./changes/ChangesScreen.svelte')),
  },
  {
    id: 'evaluation',
    group: 'accountability',
    icon: 'graduation',
    name: { id: 'Evaluasi Tahunan', en: 'Yearly evaluation' },
    may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head'],
    load: () => import('./evaluation/EvaluationScreen.svelte'),
  },
  {
    id: 'evidence',
    group: 'reports',
    icon: 'id-card',
    name: { id: 'Bukti Dukung', en: 'Evidence' },
    may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head'],
    load: () => import('./evidence/EvidenceScreen.svelte'),
  },
  {
    id: 'privacy',
    group: 'archive',
    icon: 'lock',
    name: { id: 'Privasi', en: 'Privacy' },
    may: PRIVACY_READERS,
    load: () => import('./privacy/PrivacyScreen.svelte'),
  },
];

/** The sections an officer may open, in order. */
export function sectionsFor(roles: readonly OfficerRole[]): readonly Section[] {
  return SECTIONS.filter(({ may }) => may.some((role) => roles.includes(role)));
}
