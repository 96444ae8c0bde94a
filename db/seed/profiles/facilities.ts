/** What an office lends as it is delivered; its documents name none, so these are to be replaced by its own. */
import type { Facility } from '../../../shared/domain/requests/loans.ts';

function facility(id: string, indonesian: string, english: string): Facility {
  return { id, name: { id: indonesian, en: english }, capacity: null, active: true };
}

export const FACILITIES: readonly Facility[] = [
  facility('hall', 'Aula', 'Hall'),
  facility('meeting-room', 'Ruang rapat', 'Meeting room'),
  facility('computer-laboratory', 'Laboratorium komputer', 'Computer laboratory'),
  facility('guest-house', 'Wisma', 'Guest house'),
];
