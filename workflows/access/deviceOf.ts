// What a browser calls itself, reduced to its family: enough to know one's own devices by, too little to follow anybody.
import type { Language } from '../../contract/words.ts';

type Family = readonly [mark: RegExp, name: string];

/** The first that fits: most browsers also name those they descend from. */
const browsers: readonly Family[] = [
  [/MicroMessenger/, '微信'],
  [/AlipayClient/, '支付宝'],
  [/DingTalk/, '钉钉'],
  [/\bQQ\//, 'QQ'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/QQBrowser/, 'QQ浏览器'],
  [/UCBrowser/, 'UC浏览器'],
  [/HuaweiBrowser/, '华为浏览器'],
  [/MiuiBrowser/, '小米浏览器'],
  [/HeyTapBrowser/, 'OPPO浏览器'],
  [/VivoBrowser/, 'vivo浏览器'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly Family[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];

const otherProgram = '其他程序';
const english: Record<string, string> = {
  微信: 'WeChat',
  支付宝: 'Alipay',
  钉钉: 'DingTalk',
  鸿蒙: 'HarmonyOS',
  安卓: 'Android',
  其他程序: 'Another program',
  其他浏览器: 'Another browser',
};

/** What a session keeps, as a reader of a language calls it: 华为浏览器（鸿蒙）, Huawei browser (HarmonyOS). */
export function sayDevice(device = otherProgram, language: Language = 'zh'): string {
  if (language === 'zh') return device;
  const [browser = '', system] = device.replace('）', '').split('（');
  const said =
    english[browser] ?? browser.replace('华为', 'Huawei').replace('小米', 'Xiaomi').replace('浏览器', ' browser');
  return system ? `${said} (${english[system] ?? system})` : said;
}

/** 微信（安卓）, Edge（Windows）, 其他程序 */
export function deviceOf(userAgent: string | undefined): string {
  const of = (families: readonly Family[]) => families.find(([mark]) => mark.test(userAgent ?? ''))?.[1];
  const [browser, system] = [of(browsers), of(systems)];
  if (!browser && !system) return otherProgram;
  return `${browser ?? '其他浏览器'}${system ? `（${system}）` : ''}`;
}
