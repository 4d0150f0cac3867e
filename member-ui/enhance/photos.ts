// What is chosen to be sent in: photographs are made small and upright before they cost their person his data volume, and what would
// not be taken is said before it is sent.
import { spoken } from './spoken.ts';

/** Enough to read a document by. */
const longestSide = 2000;
const quality = 0.85;
/** What a phone can unpack without running out of memory; its own camera makes a fraction of it. */
const mostUnpacked = 60 << 20;

let working: Promise<unknown> = Promise.resolve();
/** Once what was chosen is ready to be sent. */
export const photosReady = (): Promise<unknown> => working;

export function startPhotos(): void {
  document.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.matches('input[type=file][data-most]')) working = prepare(input);
  });
}

/** Beside the files of a field. */
export function tellOfFiles(within: Element | undefined, ...sentences: readonly string[]): void {
  within?.closest('.files')?.querySelector('[role=status]')?.replaceChildren(sentences.join(' '));
}

async function prepare(input: HTMLInputElement): Promise<void> {
  const most = Number(input.dataset.most);
  const chosen = [...(input.files ?? [])];
  const words = spoken().files;
  tellOfFiles(input, chosen.some(isPicture) ? words.preparing : '');
  const taken = new DataTransfer();
  const refused: string[] = [];
  for (const file of chosen) {
    const ready = await shrunk(file);
    if (!ready) refused.push(words.notShown(file.name));
    else if (ready.size > most) refused.push(words.tooLarge(file.name, inMegabytes(ready.size), inMegabytes(most)));
    else taken.items.add(ready);
  }
  // What was chosen meanwhile is prepared by itself.
  if (chosen.some((file, index) => input.files?.[index] !== file)) return;
  input.files = taken.files;
  tellOfFiles(input, ...refused);
}

const inMegabytes = (bytes: number) => `${Math.ceil((bytes / (1 << 20)) * 10) / 10} MB`;
const isHeic = ({ type, name }: File) => /hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);
const isPicture = (file: File) => /^image\/(jpeg|png|webp)$/.test(file.type) || isHeic(file);

/**
 * A photograph as a JPEG of its pixels alone: upright, and without where it was taken. Undefined for one that this browser cannot
 * show, and the server does not take.
 */
async function shrunk(file: File): Promise<File | undefined> {
  if (!isPicture(file) || file.size > mostUnpacked) return file;
  const shown = await unpacked(file);
  if (!shown) return isHeic(file) ? undefined : file;
  const scale = Math.min(1, longestSide / Math.max(shown.width, shown.height));
  const [width, height] = [Math.round(shown.width * scale), Math.round(shown.height * scale)];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return file;
  // What is see-through would become black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(shown, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (!blob || (file.type === 'image/png' && blob.size >= file.size)) return file;
  return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
}

/** As its camera was held. */
async function unpacked(file: File): Promise<ImageBitmap | HTMLImageElement | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return unpackedAsImage(file);
  }
}

/** For browsers that know no bitmaps, or not which way up. */
async function unpackedAsImage(file: File): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image;
  } catch {
    return undefined;
  }
}
