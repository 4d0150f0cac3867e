import { sentence } from '../../../../rules/kinds/process/sentence.ts';
import { packDocument } from '../../../support/packDocument.ts';

test('a process says when it is reviewed and by whom', () => {
  expect(sentence(packDocument('jiangsu', 'process', 'join'), { language: 'zh' })).toBe(
    '我要入会：提交后即时生效，之后审核，审核不通过的撤回。由所申请的工会在30个工作日内审核。提交时须以短信验证码确认。',
  );
  expect(sentence(packDocument('xiamen', 'process', 'join'), { language: 'zh' })).toBe(
    '网上入会申请：先审核，审核通过后生效。由所申请的工会在15个工作日内审核。',
  );
});
