import { describe, expect, it } from '@jest/globals';
import { purgeWeui } from '../../member-ui/purgeWeui.ts';

const css = `/* c */ body{margin:0} .weui-btn{color:red} .weui-btn.weui-btn_mini,.weui-btn_primary{top:0}
@media (prefers-color-scheme:dark){.weui-btn{color:blue}} [data-weui-theme=dark] .weui-btn{color:blue} .weui-mask{left:0}`;

describe('purging WeUI', () => {
  it('keeps the rules of the classes in use only', () => {
    expect(purgeWeui(css, new Set(['weui-btn', 'weui-btn_primary']))).toBe(
      '.weui-btn{color:red}\n.weui-btn_primary{top:0}',
    );
  });

  it('keeps nothing when nothing is used', () => {
    expect(purgeWeui(css, new Set())).toBe('');
  });
});
