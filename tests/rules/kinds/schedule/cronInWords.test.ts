import { cronInWords } from '../../../../rules/kinds/schedule/cronInWords.ts';

describe('A cron line in words', () => {
  it.each([
    ['0 2 * * 1', '每周一 02:00'],
    ['0 9 * * *', '每天 09:00'],
    ['15,45 8 * * *', '每天 08:15、08:45'],
    ['*/5 * * * *', '每5分钟'],
    ['* * * * *', '每分钟'],
    ['20 * * * *', '每小时第20分'],
    ['0 */6 * * *', '每6小时第0分'],
    ['*/10 8-18 * * 1-5', '每周一至周五 8至18时每10分钟'],
    ['30 3 1 * *', '每月1日 03:30'],
    ['30 3 1,15 * *', '每月1、15日 03:30'],
    ['0 0 1 1,7 *', '每年1、7月1日 00:00'],
    ['0 0 * 12 *', '每年12月每天 00:00'],
    ['0 9 1 * 7', '每月1日或每周日 09:00'],
  ])('%s is %s', (cron, words) => expect(cronInWords(cron)).toBe(words));

  it.each([
    ['0 2 * * 1', 'every Monday 02:00'],
    ['15,45 8 * * *', 'every day 08:15, 08:45'],
    ['*/5 * * * *', 'every 5 minutes'],
    ['20 * * * *', 'every hour at minute 20'],
    ['0 */6 * * *', 'every 6 hours at minute 0'],
    ['*/10 8-18 * * 1-5', 'every Monday to Friday in the hours 8 to 18 every 10 minutes'],
    ['30 3 1,15 * *', 'every month on day 1, 15 03:30'],
    ['0 0 1 1,7 *', 'every year in month 1, 7, on day 1 00:00'],
    ['0 9 1 * 7', 'every month on day 1 or every Sunday 09:00'],
  ])('%s is %s in English', (cron, words) => expect(cronInWords(cron, 'en')).toBe(words));
});
