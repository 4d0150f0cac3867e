const shape = /^\d{2}(?:\d{2}){0,2}(?:\d{3})?(?:\d{3})?$/;

/** GB/T 2260 and its street and village extensions: 2, 4, 6, 9 or 12 digits. */
export const divisionCodeFormat = {
  name: 'divisionCode',
  title: '行政区划代码',
  titleEn: 'a division code',
  validate: (text: string) => text.length <= 12 && shape.test(text),
};
