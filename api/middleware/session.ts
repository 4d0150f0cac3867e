// Sessions in the database, so that any server may answer. A visitor has none until there is something to keep.
import connectPgSimple from 'connect-pg-simple';
import { sign } from 'cookie-signature';
import type { Request, RequestHandler, Response } from 'express';
import session, { type SessionData } from 'express-session';
import { config } from '../../config.ts';
import { logger } from '../../logger.ts';
import { renewSession, sessionPool } from '../../models/store/queries/sessions.ts';
import { deviceOf } from '../../workflows/access/deviceOf.ts';
import type { PictureCode } from '../../workflows/access/pictureCode.ts';
import { readSession, type Standing } from '../../workflows/access/readSession.ts';
import type { SessionKind } from '../../workflows/access/resolveActor.ts';
import { rememberDevice } from '../../workflows/origins/knownDevice.ts';
import { deviceCookie, keptDevice } from './requestContext.ts';

declare module 'express-session' {
  interface SessionData {
    kind: SessionKind;
    accountId: string;
    signedInAt: string;
    /** Renewed once a minute at most; the session ends when it grows older than the cookie's age. */
    lastSeenAt: string;
    phoneConfirmedAt?: string | undefined;
    /** Family of browser and system, for the person's list of devices. */
    device?: string;
    /** A second factor was given. */
    totp?: boolean;
    picture?: PictureCode | undefined;
  }
}

export const cookieName = 'huiji';
const minute = 60_000;
const memberAge = 14 * 24 * 60 * minute;
const visitorAge = 30 * minute;
const deviceAge = 365 * 24 * 60 * minute;
const ageOf = (kind: SessionKind) => (kind === 'admin' ? config.adminIdleMinutes * minute : memberAge);

const PgStore = connectPgSimple(session);
const standings = new WeakMap<SessionData, Standing>();

class SessionStore extends PgStore {
  constructor() {
    super({
      pool: sessionPool,
      tableName: 'sessions',
      createTableIfMissing: false,
      disableTouch: true,
      pruneSessionInterval: false,
      errorLog: (...parts: unknown[]) =>
        logger.warn({ err: parts.find((part) => part instanceof Error) }, 'session store'),
    });
  }

  /** Whoever is signed in is read along: every request asks for both. */
  override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
    readSession(sid).then((found) => {
      const data = (found?.sess ?? null) as SessionData | null;
      if (data && found?.standing) standings.set(data, found.standing);
      done(null, data);
    }, done);
  }

  override createSession(request: Request, data: SessionData) {
    const standing = standings.get(data);
    if (standing) request.standing = standing;
    return super.createSession(request, data);
  }

  /** A session that is merely renewed is not written when it was ended meanwhile: signing out wins. */
  override set(sid: string, data: SessionData, done: (error?: unknown) => void = () => undefined): void {
    if (!data.signedInAt || data.lastSeenAt === data.signedInAt) super.set(sid, data, done);
    else renewSession(sid, data, new Date(data.cookie.expires ?? Date.now())).then(() => done(), done);
  }
}

/** Reads the session of a cookie or of `Authorization: Bearer`. */
export function sessions(): RequestHandler {
  const read = session({
    name: cookieName,
    secret: config.secrets.session,
    store: new SessionStore(),
    resave: false,
    saveUninitialized: false,
    // Production stands behind a proxy that ends TLS; its word is enough to send a secure cookie.
    ...(config.production ? { proxy: true } : {}),
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.production, maxAge: visitorAge },
  });
  return (request, response, next) => {
    const token = /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    if (token !== undefined) {
      request.bearer = true;
      request.headers.cookie = `${cookieName}=${encodeURIComponent(token)}`;
    }
    read(request, response, (error?: unknown) => {
      if (!error) renew(request);
      next(error);
    });
  };
}

function renew({ session: { lastSeenAt }, session }: Request): void {
  if (lastSeenAt && Date.now() - Date.parse(lastSeenAt) >= minute) session.lastSeenAt = new Date().toISOString();
}

type SignIn = { accountId: string; kind: SessionKind; phoneConfirmedAt?: string; totp?: boolean };

/** A new session with a new id; the token is what apps send as Bearer. */
export async function startSession(request: Request, signIn: SignIn): Promise<string> {
  await settled((done) => request.session.regenerate(done));
  const now = new Date().toISOString();
  const device = deviceOf(request.get('User-Agent'));
  Object.assign(request.session, signIn, { signedInAt: now, lastSeenAt: now, device });
  request.session.cookie.maxAge = ageOf(signIn.kind);
  await settled((done) => request.session.save(done));
  request.res?.cookie(deviceCookie, rememberDevice(keptDevice(request), signIn.accountId), {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.production,
    maxAge: deviceAge,
  });
  return `s:${sign(request.sessionID, config.secrets.session)}`;
}

/** Before a redirect to a page that reads what was put into the session: a browser follows before the answer has ended. */
export const keepSession = (request: Request): Promise<void> => settled((done) => request.session.save(done));

export async function endSession(request: Request, response: Response): Promise<void> {
  await settled((done) => request.session.destroy(done));
  response.clearCookie(cookieName, { httpOnly: true, sameSite: 'lax', secure: config.production });
}

const settled = (work: (done: (error?: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
