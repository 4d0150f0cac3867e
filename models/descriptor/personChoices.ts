/** Identity documents a person may hold (DOMAIN §2.1–2.2); the checks are in rules/keywords. */
export const documentTypes = [
  { value: 'resident', zh: '居民身份证', en: 'Resident ID' },
  { value: 'residencePermit', zh: '港澳台居民居住证', en: 'Residence permit (HK, Macau, Taiwan)' },
  { value: 'hkMacauPermit', zh: '港澳居民来往内地通行证', en: 'HK and Macau travel permit' },
  { value: 'taiwanPermit', zh: '台湾居民来往大陆通行证', en: 'Taiwan travel permit' },
  { value: 'passport', zh: '护照', en: 'Passport' },
  { value: 'permanentResidence', zh: '外国人永久居留身份证', en: 'Permanent residence card' },
] as const;

export const sexes = [
  { value: 'male', zh: '男', en: 'Male' },
  { value: 'female', zh: '女', en: 'Female' },
  { value: 'unknown', zh: '未说明', en: 'Unknown' },
] as const;
