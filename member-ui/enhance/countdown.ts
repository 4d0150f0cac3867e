import { spoken } from './spoken.ts';

/** Buttons that may be pressed again only after a while say how long. */
export function startCountdowns(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-countdown]')) count(button);
}

function count(button: HTMLButtonElement): void {
  let left = Number(button.dataset.countdown);
  if (!(left > 0)) return;
  const label = button.textContent ?? '';
  const show = () => {
    button.disabled = left > 0;
    button.textContent = left > 0 ? spoken().seconds(label, left) : label;
  };
  show();
  const timer = setInterval(() => {
    left -= 1;
    show();
    if (left <= 0) clearInterval(timer);
  }, 1000);
}
