/** 138****8000; anything that is not 11 digits shows its last two characters only. */
export function maskPhone(phone: string): string {
  if (/^\d{11}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  return '*'.repeat(Math.max(0, phone.length - 2)) + phone.slice(-2);
}
