import type { Device } from '../../contract/account.ts';
import type { Shell } from '../../contract/pageView.ts';
import { Page } from '../components/Page.tsx';
import { meWords } from '../words/me.ts';

type Props = { shell: Shell; devices: Device[]; problem?: string | undefined };

export function DevicesPage({ shell, devices, problem }: Props) {
  const words = meWords[shell.language].devices;
  return (
    <Page shell={shell} title={words.title} back="/me/security">
      <h1>{words.title}</h1>
      {problem && (
        <p class="errors" role="alert">
          {problem}
        </p>
      )}
      <p class="hint">{words.hint}</p>
      <form method="post" action="/me/devices">
        <ul class="messages">
          {devices.map((device) => (
            <li key={device.id} class="message">
              <h2>
                {device.name} {device.isThis && <span class="badge badge_active">{words.isThis}</span>}
              </h2>
              <p class="hint">
                {words.first(device.firstSeen)}
                {device.lastSeen !== device.firstSeen && (
                  <>
                    <br />
                    {words.last(device.lastSeen)}
                  </>
                )}
              </p>
              {!device.isThis && (
                <button type="submit" class="weui-btn weui-btn_default small" name="device" value={device.id}>
                  {words.signOut}
                </button>
              )}
            </li>
          ))}
        </ul>
        {devices.length > 2 && (
          <button type="submit" class="weui-btn weui-btn_default" name="device" value="others">
            {words.signOutOthers}
          </button>
        )}
      </form>
    </Page>
  );
}
