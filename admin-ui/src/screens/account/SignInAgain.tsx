import { useEffect, useRef } from 'react';
import { Notification, useLogin, useSetLocale } from 'react-admin';
import { mountSignIn } from '../../signIn/mountSignIn.tsx';

/** Whoever was signed out within the panel signs in on the same page, and goes on where he was. */
export function SignInAgain() {
  const login = useLogin();
  const setLocale = useSetLocale();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ login, setLocale });
  latest.current = { login, setLocale };
  useEffect(() => {
    if (!place.current) return undefined;
    return mountSignIn(place.current, {
      signIn: (credentials) => latest.current.login(credentials),
      onLanguage: (language) => latest.current.setLocale(language),
    });
  }, []);
  return (
    <>
      <div ref={place} />
      <Notification />
    </>
  );
}
