import type { ProcessDocument } from '../../documents.ts';

const reviewTexts: Record<ProcessDocument['review']['when'], string> = {
  none: '提交即办结，不需审核',
  before: '先审核，审核通过后生效',
  after: '提交后即时生效，之后审核，审核不通过的撤回',
};
const reviewerTexts: Record<ProcessDocument['review']['by'], string> = {
  own: '本级工会',
  target: '所申请的工会',
  upper: '上一级工会',
};

export function sentence({ title, review, confirmBySms }: ProcessDocument): string {
  const reviewer = review.when === 'none' ? '' : `由${reviewerTexts[review.by]}在${review.dueDays}个工作日内审核。`;
  return `${title}：${reviewTexts[review.when]}。${reviewer}${confirmBySms ? '提交时须以短信验证码确认。' : ''}`;
}
