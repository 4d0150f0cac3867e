/** What is of use only after a while is not there before. */
export function showLater(): void {
  for (const each of document.querySelectorAll<HTMLElement>('[data-after]')) {
    each.hidden = Number(each.dataset.after) > 0;
    setTimeout(() => {
      each.hidden = false;
    }, Number(each.dataset.after) * 1000);
  }
}
