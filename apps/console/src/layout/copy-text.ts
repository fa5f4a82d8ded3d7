/**
 * Puts a text on the clipboard; false where the browser keeps it to itself.
 *
 * @remarks Within an office the console is often served without TLS, where browsers hide `navigator.clipboard`: there the
 * text is selected in a field of its own and copied as by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Asked and refused: by hand, then.
    }
  }
  const { activeElement } = document;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  }
}
