/** Scripts in which no letter looks like one of another: no ロ for 口, no А for A. Latin letters are those of a keyboard. */
const letters =
  /^(?:[A-Za-z]|[\p{Script=Han}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Yi}]|[가-힣]|[\p{N}\p{P}\p{S}\p{M} ])+$/u;

/** A union's or an employer's name cannot be mistaken for another's that is written otherwise (UTS #39, restricted scripts). */
export const organisationNameFormat = {
  name: 'organisationName',
  title: '规范的名称，只用汉字（或民族文字）、英文字母、数字和标点',
  titleEn: 'a name in Chinese (or another script of the country), Latin letters, digits and punctuation',
  validate: (text: string) => letters.test(text),
};
