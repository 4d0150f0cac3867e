/** A4 at 200 dots per inch: sharp in print, and small enough to be sent on. */
const size = { width: 1654, height: 2339 };

/** The poster as PNG, drawn by this computer and so with its fonts. `query`: which one. */
export async function posterPicture(query: string): Promise<string> {
  const picture = new Image(size.width, size.height);
  picture.src = `/poster.svg?${query}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), size);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height);
  return canvas.toDataURL('image/png');
}
