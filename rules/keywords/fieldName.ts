/** Names of form fields: camelCase, so that no name can be special to JavaScript or HTML. */
export const fieldNameFormat = {
  name: 'fieldName',
  title: '小写字母开头的英文名',
  titleEn: 'a camelCase name',
  validate: (text: string) => text.length <= 40 && /^[a-z][A-Za-z0-9]*$/.test(text) && !(text in Object.prototype),
};
