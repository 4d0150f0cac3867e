/** What a name ends with that says its legal form, and nothing of which employer it is. */
const forms = /(?:股份|集团|控股)*(?:有限责任|有限)?(?:公司|集团)$|(?:基层)?工会(?:委员会|联合会)?$|联合会$/u;

/**
 * A name as people shorten it, without its legal form: “鸿运餐饮公司” is registered as 鸿运餐饮管理有限公司. undefined where nothing
 * is left out, or too little would be left.
 */
export function shortName(query: string): string | undefined {
  const words = query.split(' ').map((word) => word.replace(forms, ''));
  const short = words.filter((word) => [...word].length > 1).join(' ');
  return short && short !== query ? short : undefined;
}
