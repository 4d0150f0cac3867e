-- 集体入会: lists of workers whom a union invites to join, each by a link of his own; and phones that want no such messages.
CREATE TABLE collective_joins (
  id uuid PRIMARY KEY,
  union_id uuid NOT NULL REFERENCES unions (id),
  made_by_id uuid NOT NULL,
  people integer NOT NULL CHECK (people > 0),
  skipped integer NOT NULL DEFAULT 0,
  joined integer NOT NULL DEFAULT 0,
  declined integer NOT NULL DEFAULT 0,
  sends_at timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('made', 'calledOff')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX collective_joins_union ON collective_joins (union_id, created_at DESC);
CREATE INDEX collective_joins_created ON collective_joins (created_at DESC, id);

CREATE TABLE join_invitations (
  id uuid PRIMARY KEY,
  collective_join_id uuid NOT NULL REFERENCES collective_joins (id),
  union_id uuid NOT NULL REFERENCES unions (id),
  name text,
  phone text,
  phone_hash text,
  token_hash text,
  process text NOT NULL,
  application_id uuid,
  valid_to timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('invited', 'opened', 'joined', 'declined', 'expired')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX join_invitations_once ON join_invitations (phone_hash, union_id) WHERE state IN ('invited', 'opened');
CREATE UNIQUE INDEX join_invitations_token ON join_invitations (token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX join_invitations_list ON join_invitations (collective_join_id, created_at DESC, id);
CREATE INDEX join_invitations_union ON join_invitations (union_id, created_at DESC);
CREATE INDEX join_invitations_created ON join_invitations (created_at DESC, id);
CREATE INDEX join_invitations_known ON join_invitations (valid_to) WHERE phone IS NOT NULL;

CREATE TABLE invitation_refusals (
  phone_hash text PRIMARY KEY,
  refused_at timestamptz NOT NULL DEFAULT now()
);
