import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';

type Device = { id: string; name: string; firstSeen: string; lastSeen: string; isThis: boolean };
type Props = { shell: Shell; devices: Device[]; problem?: string | undefined };

export function DevicesPage({ shell, devices, problem }: Props) {
  return (
    <Page shell={shell} title="登录的设备" back="/me">
      <h1>登录的设备</h1>
      {problem && (
        <p class="errors" role="alert">
          {problem}
        </p>
      )}
      <p class="hint">有不认识的设备，请退出它；只记录浏览器种类和日期，不记录位置。</p>
      <form method="post" action="/me/devices">
        <ul class="messages">
          {devices.map((device) => (
            <li key={device.id} class="message">
              <h2>
                {device.name} {device.isThis && <span class="badge badge_active">本机</span>}
              </h2>
              <p class="hint">
                {device.firstSeen}登录
                {device.lastSeen !== device.firstSeen && (
                  <>
                    <br />
                    {device.lastSeen}最近使用
                  </>
                )}
              </p>
              {!device.isThis && (
                <button type="submit" class="weui-btn weui-btn_default small" name="device" value={device.id}>
                  退出这台设备
                </button>
              )}
            </li>
          ))}
        </ul>
        {devices.length > 2 && (
          <button type="submit" class="weui-btn weui-btn_default" name="device" value="others">
            退出其他全部设备
          </button>
        )}
      </form>
    </Page>
  );
}
