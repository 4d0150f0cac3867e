/** Names of documents: words joined by dots, `join.eligibility`. */
export const documentKeyFormat = {
  name: 'documentKey',
  title: '由字母、数字和点组成的标识',
  titleEn: 'words of letters and digits joined by dots',
  validate: (text: string) => text.length <= 80 && /^[a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/.test(text),
};
