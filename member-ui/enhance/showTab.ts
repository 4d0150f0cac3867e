/** A row of tabs that is wider than the screen begins where the reader is. */
export function showTab(): void {
  document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
}
