/** Who answers for visitors' data: they handle what data subjects ask for; the head of the office reads along. */
export const PRIVACY_HANDLERS = ['coordinator', 'person-in-charge', 'admin'] as const;
export const PRIVACY_READERS = [...PRIVACY_HANDLERS, 'head'] as const;
