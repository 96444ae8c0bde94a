/** The message a person sends (P-03): nothing is sent by itself, so it works without internet until somebody presses send. */

/**
 * @param phone E.164, `+628…`
 * @param text what stands in the message already
 * @returns `https://wa.me/628…?text=…`
 */
export function whatsAppLink(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/^\+/, '')}?text=${encodeURIComponent(text)}`;
}
