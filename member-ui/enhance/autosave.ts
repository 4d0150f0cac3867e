// Keeps the draft on the server while one types.
import { postForm } from './postForm.ts';
import { spoken } from './spoken.ts';

const pause = 1500;

export function startAutosave(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
  if (!form) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(form), pause);
  };
  form.addEventListener('input', (event) => {
    const { name } = event.target as HTMLInputElement;
    if (!['unionQuery', 'code', 'captcha'].includes(name)) later();
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}

async function save(form: HTMLFormElement): Promise<void> {
  const response = await postForm(form, ['intent', 'autosave']);
  const saved = document.getElementById('saved');
  if (!saved) return;
  const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  saved.textContent = response?.ok ? spoken().savedAt(now) : spoken().notSaved;
}
