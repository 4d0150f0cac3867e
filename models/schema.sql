-- What all migrations add up to. Written by `npm run generate`; a test keeps it current.

CREATE SEQUENCE application_number;
CREATE SEQUENCE member_number;

CREATE TABLE absences (
  id uuid NOT NULL,
  union_id uuid NOT NULL,
  account_id uuid NOT NULL,
  deputy_id uuid,
  from_on date NOT NULL,
  until_on date NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT absences_pkey PRIMARY KEY (id),
  CONSTRAINT absences_check CHECK ((deputy_id <> account_id)),
  CONSTRAINT absences_check1 CHECK ((until_on >= from_on)),
  CONSTRAINT absences_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX absences_created ON absences USING btree (created_at DESC, id);
CREATE INDEX absences_union ON absences USING btree (union_id, created_at DESC, id);
CREATE INDEX absences_until ON absences USING btree (union_id, until_on);

CREATE TABLE account_links (
  id uuid NOT NULL,
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  purpose text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT account_links_pkey PRIMARY KEY (id),
  CONSTRAINT account_links_purpose_check CHECK ((purpose = ANY (ARRAY['invitation'::text, 'passwordReset'::text, 'emailCheck'::text, 'phoneStop'::text])))
);
CREATE INDEX account_links_account ON account_links USING btree (account_id, purpose);
CREATE UNIQUE INDEX account_links_token ON account_links USING btree (token_hash);

CREATE TABLE accounts (
  id uuid NOT NULL,
  name text,
  document_type text,
  document_number text,
  document_number_hash text,
  document_expires_on date,
  birth_date date,
  sex text,
  phone text,
  phone_hash text,
  email text,
  login_name text,
  password_hash text,
  password_changed_at timestamp with time zone,
  totp_secret text,
  totp_confirmed boolean NOT NULL DEFAULT false,
  failed_sign_ins integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  union_id uuid,
  state text NOT NULL DEFAULT 'active'::text,
  bound_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  email_hash text,
  email_verified_at timestamp with time zone,
  unlocked_at timestamp with time zone,
  next_phone text,
  next_phone_hash text,
  next_phone_by_id uuid,
  next_phone_until timestamp with time zone,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  union_messages_off boolean NOT NULL DEFAULT false,
  open_id uuid GENERATED ALWAYS AS (
CASE
    WHEN (state <> 'closed'::text) THEN id
    ELSE NULL::uuid
END) STORED,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_open UNIQUE (id, open_id),
  CONSTRAINT accounts_closed CHECK (((state <> 'closed'::text) OR ((name IS NULL) AND (phone IS NULL) AND (document_number IS NULL) AND (email IS NULL) AND (login_name IS NULL) AND (password_hash IS NULL)))),
  CONSTRAINT accounts_state_check CHECK ((state = ANY (ARRAY['active'::text, 'invited'::text, 'disabled'::text, 'closed'::text]))),
  CONSTRAINT accounts_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX accounts_created ON accounts USING btree (created_at DESC, id);
CREATE UNIQUE INDEX accounts_document ON accounts USING btree (document_number_hash) WHERE (document_number_hash IS NOT NULL);
CREATE UNIQUE INDEX accounts_email ON accounts USING btree (email_hash) WHERE (email_verified_at IS NOT NULL);
CREATE INDEX accounts_grams ON accounts USING gin (grams);
CREATE UNIQUE INDEX accounts_login_name ON accounts USING btree (login_name) WHERE (login_name IS NOT NULL);
CREATE INDEX accounts_name ON accounts USING btree (name, id);
CREATE UNIQUE INDEX accounts_phone ON accounts USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);
CREATE INDEX accounts_union ON accounts USING btree (union_id);

CREATE TABLE applications (
  id uuid NOT NULL,
  number text NOT NULL,
  process text NOT NULL,
  title text NOT NULL,
  account_id uuid NOT NULL,
  person_hash text NOT NULL,
  applicant_name text NOT NULL,
  union_id uuid NOT NULL,
  reviewer_union_id uuid,
  member_id uuid,
  state text NOT NULL,
  review_when text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}'::jsonb,
  light text,
  process_hash text NOT NULL,
  form_hash text NOT NULL,
  agreement_hash text,
  agreed_at timestamp with time zone,
  submitted_at timestamp with time zone,
  due_on date,
  opened_by_id uuid,
  opened_by text,
  opened_at timestamp with time zone,
  decided_by_id uuid,
  decided_by text,
  decided_at timestamp with time zone,
  reason text,
  field_notes jsonb,
  round_id uuid,
  channel text,
  address_hash text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  undo_until timestamp with time zone,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  from_union_id uuid,
  assigned_union_id uuid,
  begun_by_id uuid,
  reason_code text,
  procedure_hash text,
  made jsonb,
  review_data jsonb,
  proposal jsonb,
  silent_on date,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  urged_at timestamp with time zone,
  call_back_at timestamp with time zone,
  recused_id uuid,
  forgotten_at timestamp with time zone,
  open_account_id uuid GENERATED ALWAYS AS (
CASE
    WHEN (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'opened'::text, 'returned'::text, 'withdrawn'::text])) THEN account_id
    ELSE NULL::uuid
END) STORED,
  first_submitted_at timestamp with time zone,
  first_decided_at timestamp with time zone,
  returned_at timestamp with time zone,
  returned_for text,
  undone_at timestamp with time zone,
  device_hash text,
  network_hash text,
  home_hash text,
  spot_check text,
  check_union_id uuid,
  check_note text,
  checked_at timestamp with time zone,
  last_return jsonb,
  CONSTRAINT applications_pkey PRIMARY KEY (id),
  CONSTRAINT applications_light_check CHECK ((light = ANY (ARRAY['green'::text, 'amber'::text, 'red'::text]))),
  CONSTRAINT applications_review_when_check CHECK ((review_when = ANY (ARRAY['none'::text, 'before'::text, 'after'::text]))),
  CONSTRAINT applications_spot_check_check CHECK ((spot_check = ANY (ARRAY['open'::text, 'confirmed'::text, 'objected'::text]))),
  CONSTRAINT applications_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'opened'::text, 'returned'::text, 'withdrawn'::text, 'approved'::text, 'rejected'::text, 'expired'::text]))),
  CONSTRAINT applications_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT applications_account_open FOREIGN KEY (account_id, open_account_id) REFERENCES accounts(id, open_id),
  CONSTRAINT applications_assigned_union_id_fkey FOREIGN KEY (assigned_union_id) REFERENCES unions(id),
  CONSTRAINT applications_check_union_id_fkey FOREIGN KEY (check_union_id) REFERENCES unions(id),
  CONSTRAINT applications_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES accounts(id),
  CONSTRAINT applications_from_union_id_fkey FOREIGN KEY (from_union_id) REFERENCES unions(id),
  CONSTRAINT applications_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  CONSTRAINT applications_opened_by_id_fkey FOREIGN KEY (opened_by_id) REFERENCES accounts(id),
  CONSTRAINT applications_reviewer_union_id_fkey FOREIGN KEY (reviewer_union_id) REFERENCES unions(id),
  CONSTRAINT applications_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX applications_account ON applications USING btree (account_id, created_at DESC);
CREATE INDEX applications_address ON applications USING btree (address_hash, submitted_at) WHERE (address_hash IS NOT NULL);
CREATE INDEX applications_checked ON applications USING btree (checked_at DESC) WHERE (checked_at IS NOT NULL);
CREATE INDEX applications_created ON applications USING btree (created_at DESC, id);
CREATE INDEX applications_decided ON applications USING btree (process, decided_at DESC) INCLUDE (union_id, submitted_at) WHERE (state = ANY (ARRAY['approved'::text, 'rejected'::text]));
CREATE INDEX applications_device ON applications USING btree (device_hash, submitted_at) WHERE (device_hash IS NOT NULL);
CREATE INDEX applications_drafts ON applications USING btree (updated_at) WHERE (state = 'draft'::text);
CREATE INDEX applications_expired ON applications USING btree (updated_at) WHERE ((state = 'expired'::text) AND (forgotten_at IS NULL));
CREATE INDEX applications_first_decided ON applications USING btree (first_decided_at, union_id, process) WHERE (first_decided_at IS NOT NULL);
CREATE INDEX applications_from_union ON applications USING btree (from_union_id, created_at DESC, id) WHERE (from_union_id IS NOT NULL);
CREATE INDEX applications_grams ON applications USING gin (grams);
CREATE INDEX applications_home ON applications USING btree (home_hash, submitted_at) WHERE (home_hash IS NOT NULL);
CREATE INDEX applications_joined_first ON applications USING btree (id) WHERE ((state = 'submitted'::text) AND (review_when = 'after'::text));
CREATE INDEX applications_member ON applications USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE INDEX applications_network ON applications USING btree (network_hash, submitted_at) WHERE (network_hash IS NOT NULL);
CREATE INDEX applications_newest_decisions ON applications USING btree (decided_at DESC, id) WHERE (state = ANY (ARRAY['approved'::text, 'rejected'::text]));
CREATE UNIQUE INDEX applications_number ON applications USING btree (number);
CREATE UNIQUE INDEX applications_one_open ON applications USING btree (person_hash, process) WHERE (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'opened'::text, 'returned'::text, 'withdrawn'::text]));
CREATE INDEX applications_origin ON applications USING btree (submitted_at) WHERE (((device_hash IS NOT NULL) OR (network_hash IS NOT NULL) OR (home_hash IS NOT NULL) OR (address_hash IS NOT NULL)) AND (state <> ALL (ARRAY['submitted'::text, 'opened'::text])));
CREATE INDEX applications_person_decided ON applications USING btree (person_hash, decided_at) WHERE (state = ANY (ARRAY['approved'::text, 'rejected'::text]));
CREATE INDEX applications_queue ON applications USING btree (due_on, id) WHERE (state = ANY (ARRAY['submitted'::text, 'opened'::text]));
CREATE INDEX applications_received ON applications USING btree (first_submitted_at, union_id, process);
CREATE INDEX applications_refused ON applications USING btree (decided_at) WHERE ((state = 'rejected'::text) AND (forgotten_at IS NULL));
CREATE INDEX applications_returned ON applications USING btree (returned_at, union_id, process) WHERE (returned_at IS NOT NULL);
CREATE INDEX applications_reviewer_queue ON applications USING btree (reviewer_union_id, due_on, id) WHERE (state = ANY (ARRAY['submitted'::text, 'opened'::text]));
CREATE INDEX applications_silent ON applications USING btree (silent_on, id) WHERE ((silent_on IS NOT NULL) AND (state = ANY (ARRAY['submitted'::text, 'opened'::text])));
CREATE INDEX applications_subject ON applications USING btree (subject_id, created_at DESC) WHERE (subject_kind <> 'person'::text);
CREATE INDEX applications_submitted ON applications USING btree (submitted_at DESC, id);
CREATE INDEX applications_to_check ON applications USING btree (check_union_id, decided_at) WHERE (spot_check = 'open'::text);
CREATE INDEX applications_undo ON applications USING btree (decided_by_id, undo_until) WHERE (undo_until IS NOT NULL);
CREATE INDEX applications_undone ON applications USING btree (undone_at, union_id, process) WHERE (undone_at IS NOT NULL);
CREATE INDEX applications_union ON applications USING btree (union_id, created_at DESC, id);
CREATE INDEX applications_union_decided ON applications USING btree (union_id, process, decided_at DESC) INCLUDE (submitted_at) WHERE (state = ANY (ARRAY['approved'::text, 'rejected'::text]));
CREATE INDEX applications_union_submitted ON applications USING btree (union_id, submitted_at) WHERE (submitted_at IS NOT NULL);

CREATE TABLE audit (
  id uuid NOT NULL,
  actor_id uuid,
  actor text NOT NULL,
  action text NOT NULL,
  resource text NOT NULL,
  record_id text NOT NULL,
  union_id uuid,
  subject_id uuid,
  document_hash text,
  before jsonb,
  after jsonb,
  reason text,
  ip inet,
  request_id text,
  block_id bigint,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  further jsonb,
  involved text[],
  CONSTRAINT audit_pkey PRIMARY KEY (id),
  CONSTRAINT audit_block_id_fkey FOREIGN KEY (block_id) REFERENCES audit_blocks(id)
);
CREATE INDEX audit_actor ON audit USING btree (actor_id, created_at DESC) WHERE (actor_id IS NOT NULL);
CREATE INDEX audit_block ON audit USING btree (block_id, id);
CREATE INDEX audit_created ON audit USING btree (created_at DESC, id);
CREATE INDEX audit_involved ON audit USING gin (involved) WHERE (involved IS NOT NULL);
CREATE INDEX audit_looks ON audit USING btree (subject_id, created_at DESC) WHERE (action = 'read'::text);
CREATE INDEX audit_record ON audit USING btree (resource, record_id, created_at);
CREATE INDEX audit_union ON audit USING btree (union_id, created_at DESC, id);
CREATE INDEX audit_unsealed ON audit USING btree (id) WHERE (block_id IS NULL);

CREATE TABLE audit_blocks (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  rows integer NOT NULL,
  leaves bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT audit_blocks_pkey PRIMARY KEY (id)
);

CREATE TABLE collective_joins (
  id uuid NOT NULL,
  union_id uuid NOT NULL,
  made_by_id uuid NOT NULL,
  people integer NOT NULL,
  skipped integer NOT NULL DEFAULT 0,
  joined integer NOT NULL DEFAULT 0,
  declined integer NOT NULL DEFAULT 0,
  sends_at timestamp with time zone,
  valid_to timestamp with time zone NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  employer_id uuid,
  CONSTRAINT collective_joins_pkey PRIMARY KEY (id),
  CONSTRAINT collective_joins_people_check CHECK ((people > 0)),
  CONSTRAINT collective_joins_state_check CHECK ((state = ANY (ARRAY['made'::text, 'calledOff'::text]))),
  CONSTRAINT collective_joins_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX collective_joins_created ON collective_joins USING btree (created_at DESC, id);
CREATE INDEX collective_joins_union ON collective_joins USING btree (union_id, created_at DESC);

CREATE TABLE consents (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  union_id uuid NOT NULL,
  purpose text NOT NULL,
  text_key text NOT NULL,
  text_hash text NOT NULL,
  application_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  items text[] NOT NULL DEFAULT '{}'::text[],
  withdraws_id uuid,
  CONSTRAINT consents_pkey PRIMARY KEY (id),
  CONSTRAINT consents_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT consents_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  CONSTRAINT consents_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX consents_account ON consents USING btree (account_id, created_at DESC);
CREATE INDEX consents_created ON consents USING btree (created_at DESC, id);

CREATE TABLE decisions (
  id uuid NOT NULL,
  decision text NOT NULL,
  application_id uuid,
  union_id uuid NOT NULL,
  document_hash text NOT NULL,
  outcome text NOT NULL,
  light text,
  row_id text,
  reason text,
  verdicts jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  involved text[],
  CONSTRAINT decisions_pkey PRIMARY KEY (id),
  CONSTRAINT decisions_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  CONSTRAINT decisions_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX decisions_application ON decisions USING btree (application_id, created_at);
CREATE INDEX decisions_created ON decisions USING btree (created_at DESC, id);
CREATE INDEX decisions_union ON decisions USING btree (union_id, created_at DESC, id);

CREATE TABLE declined_packs (
  pack text NOT NULL,
  declined_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT declined_packs_pkey PRIMARY KEY (pack)
);

CREATE TABLE divisions (
  id text NOT NULL,
  name text NOT NULL,
  parent_id text,
  level text NOT NULL,
  full_name text NOT NULL,
  initials text NOT NULL,
  stat_only boolean NOT NULL DEFAULT false,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT divisions_pkey PRIMARY KEY (id),
  CONSTRAINT divisions_level_check CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'street'::text]))),
  CONSTRAINT divisions_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES divisions(id)
);
CREATE INDEX divisions_created ON divisions USING btree (created_at DESC, id);
CREATE INDEX divisions_grams ON divisions USING gin (grams);
CREATE INDEX divisions_parent ON divisions USING btree (parent_id);

CREATE TABLE documents (
  id uuid NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  title text NOT NULL,
  union_id uuid NOT NULL,
  number integer NOT NULL DEFAULT 1,
  state text NOT NULL,
  body jsonb NOT NULL,
  hash text NOT NULL,
  pack text,
  valid_from date NOT NULL DEFAULT CURRENT_DATE,
  valid_to date,
  author_id uuid,
  published_by_id uuid,
  published_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT documents_pkey PRIMARY KEY (id),
  CONSTRAINT documents_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text]))),
  CONSTRAINT documents_two_people CHECK (((author_id IS NULL) OR (published_by_id IS NULL) OR (author_id <> published_by_id))),
  CONSTRAINT documents_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts(id),
  CONSTRAINT documents_published_by_id_fkey FOREIGN KEY (published_by_id) REFERENCES accounts(id),
  CONSTRAINT documents_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX documents_created ON documents USING btree (created_at DESC, id);
CREATE INDEX documents_from ON documents USING btree (valid_from, id);
CREATE INDEX documents_grams ON documents USING gin (grams);
CREATE INDEX documents_hash ON documents USING btree (hash);
CREATE INDEX documents_key ON documents USING btree (key, id);
CREATE UNIQUE INDEX documents_number ON documents USING btree (union_id, kind, key, number);
CREATE UNIQUE INDEX documents_one_draft ON documents USING btree (union_id, kind, key) WHERE (state = 'draft'::text);
CREATE INDEX documents_title ON documents USING btree (title, id);
CREATE INDEX documents_to ON documents USING btree (valid_to, id);

CREATE TABLE employers (
  id uuid NOT NULL,
  name text NOT NULL,
  former_names text[] NOT NULL DEFAULT '{}'::text[],
  credit_code text,
  union_id uuid,
  division_id text,
  address text,
  category text,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT employers_pkey PRIMARY KEY (id),
  CONSTRAINT employers_division_id_fkey FOREIGN KEY (division_id) REFERENCES divisions(id),
  CONSTRAINT employers_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX employers_created ON employers USING btree (created_at DESC, id);
CREATE UNIQUE INDEX employers_credit_code ON employers USING btree (credit_code) WHERE (credit_code IS NOT NULL);
CREATE INDEX employers_grams ON employers USING gin (grams);
CREATE INDEX employers_name ON employers USING btree (name, id);
CREATE INDEX employers_union ON employers USING btree (union_id, created_at DESC);

CREATE TABLE faq_tallies (
  id uuid NOT NULL,
  question text NOT NULL,
  faq text NOT NULL,
  union_id uuid NOT NULL,
  helpful integer NOT NULL DEFAULT 0,
  unhelpful integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT faq_tallies_pkey PRIMARY KEY (union_id, id),
  CONSTRAINT faq_tallies_helpful_check CHECK ((helpful >= 0)),
  CONSTRAINT faq_tallies_unhelpful_check CHECK ((unhelpful >= 0)),
  CONSTRAINT faq_tallies_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX faq_tallies_newest ON faq_tallies USING btree (created_at DESC, id);
CREATE UNIQUE INDEX faq_tallies_one ON faq_tallies USING btree (union_id, faq);

CREATE TABLE file_chunks (
  file_id uuid NOT NULL,
  number integer NOT NULL,
  sealed_by text NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT file_chunks_pkey PRIMARY KEY (file_id, number),
  CONSTRAINT file_chunks_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE
);

CREATE TABLE files (
  id uuid NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  union_id uuid,
  owner_id uuid,
  record_kind text,
  record_id uuid,
  made_of text,
  expires_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT files_pkey PRIMARY KEY (id),
  CONSTRAINT files_record CHECK (((record_kind IS NULL) = (record_id IS NULL))),
  CONSTRAINT files_type_check CHECK ((type = ANY (ARRAY['pdf'::text, 'png'::text, 'jpg'::text, 'xlsx'::text, 'csv'::text, 'json'::text, 'txt'::text]))),
  CONSTRAINT files_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX files_created ON files USING btree (created_at DESC, id);
CREATE INDEX files_expire ON files USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE UNIQUE INDEX files_made_once ON files USING btree (record_kind, record_id, made_of) WHERE (made_of IS NOT NULL);
CREATE INDEX files_of_record ON files USING btree (record_id, record_kind) WHERE (record_id IS NOT NULL);
CREATE INDEX files_owner ON files USING btree (owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX files_union ON files USING btree (union_id, created_at DESC, id);

CREATE TABLE grants (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  union_id uuid NOT NULL,
  role text NOT NULL,
  family text GENERATED ALWAYS AS (
CASE
    WHEN (role = ANY (ARRAY['systemAdmin'::text, 'securityAdmin'::text, 'auditor'::text])) THEN 'power'::text
    WHEN (role = ANY (ARRAY['ruleEditor'::text, 'rulePublisher'::text])) THEN 'rules'::text
    ELSE 'union'::text
END) STORED,
  valid_from date NOT NULL DEFAULT CURRENT_DATE,
  valid_to date,
  revoked_at timestamp with time zone,
  reason text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'live'::text,
  proposed_by_id uuid,
  confirmed_by_id uuid,
  CONSTRAINT grants_pkey PRIMARY KEY (id),
  CONSTRAINT grants_role_check CHECK ((role = ANY (ARRAY['systemAdmin'::text, 'securityAdmin'::text, 'auditor'::text, 'ruleEditor'::text, 'rulePublisher'::text, 'unionAdmin'::text, 'unionOperator'::text]))),
  CONSTRAINT grants_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'live'::text, 'revoked'::text]))),
  CONSTRAINT grants_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT grants_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX grants_account ON grants USING btree (account_id);
CREATE INDEX grants_created ON grants USING btree (created_at DESC, id);
CREATE INDEX grants_from ON grants USING btree (valid_from, id);
CREATE UNIQUE INDEX grants_once ON grants USING btree (account_id, union_id, role) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX grants_one_power ON grants USING btree (account_id, family) WHERE ((revoked_at IS NULL) AND (family = ANY (ARRAY['power'::text, 'rules'::text])));
CREATE INDEX grants_to ON grants USING btree (valid_to, id);
CREATE INDEX grants_union ON grants USING btree (union_id);

CREATE TABLE idempotency_keys (
  account_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer NOT NULL,
  response json NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (account_id, key),
  CONSTRAINT idempotency_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);
CREATE INDEX idempotency_keys_created ON idempotency_keys USING btree (created_at);

CREATE TABLE invitation_refusals (
  phone_hash text NOT NULL,
  refused_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT invitation_refusals_pkey PRIMARY KEY (phone_hash)
);

CREATE TABLE job_runs (
  id uuid NOT NULL,
  task text NOT NULL,
  union_id uuid NOT NULL,
  schedule_key text,
  scheduled_for timestamp with time zone NOT NULL,
  state text NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  result jsonb,
  error text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  input jsonb,
  progress jsonb,
  owner_id uuid,
  cancelled_at timestamp with time zone,
  cancelled_by_id uuid,
  CONSTRAINT job_runs_pkey PRIMARY KEY (id),
  CONSTRAINT job_runs_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text]))),
  CONSTRAINT job_runs_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX job_runs_created ON job_runs USING btree (created_at DESC, id);
CREATE UNIQUE INDEX job_runs_once ON job_runs USING btree (task, union_id, schedule_key, scheduled_for);
CREATE INDEX job_runs_open ON job_runs USING btree (id) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX job_runs_owner ON job_runs USING btree (owner_id) WHERE (owner_id IS NOT NULL);

CREATE TABLE join_invitations (
  id uuid NOT NULL,
  collective_join_id uuid NOT NULL,
  union_id uuid NOT NULL,
  name text,
  phone text,
  phone_hash text,
  token_hash text,
  process text NOT NULL,
  application_id uuid,
  valid_to timestamp with time zone NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT join_invitations_pkey PRIMARY KEY (id),
  CONSTRAINT join_invitations_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'opened'::text, 'joined'::text, 'declined'::text, 'expired'::text]))),
  CONSTRAINT join_invitations_collective_join_id_fkey FOREIGN KEY (collective_join_id) REFERENCES collective_joins(id),
  CONSTRAINT join_invitations_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX join_invitations_created ON join_invitations USING btree (created_at DESC, id);
CREATE INDEX join_invitations_known ON join_invitations USING btree (valid_to) WHERE (phone IS NOT NULL);
CREATE INDEX join_invitations_list ON join_invitations USING btree (collective_join_id, created_at DESC, id);
CREATE UNIQUE INDEX join_invitations_once ON join_invitations USING btree (phone_hash, union_id) WHERE (state = ANY (ARRAY['invited'::text, 'opened'::text]));
CREATE UNIQUE INDEX join_invitations_token ON join_invitations USING btree (token_hash) WHERE (token_hash IS NOT NULL);
CREATE INDEX join_invitations_union ON join_invitations USING btree (union_id, created_at DESC);

CREATE TABLE leads (
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  credit_code text,
  union_id uuid NOT NULL,
  people integer NOT NULL DEFAULT 0,
  state text NOT NULL,
  assignee_id uuid,
  note text,
  organised_union_id uuid,
  organised_at timestamp with time zone,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  merged_into_id uuid,
  CONSTRAINT leads_pkey PRIMARY KEY (id),
  CONSTRAINT leads_state_check CHECK ((state = ANY (ARRAY['open'::text, 'working'::text, 'organised'::text, 'dropped'::text, 'merged'::text]))),
  CONSTRAINT leads_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES leads(id),
  CONSTRAINT leads_organised_union_id_fkey FOREIGN KEY (organised_union_id) REFERENCES unions(id),
  CONSTRAINT leads_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX leads_code ON leads USING btree (credit_code) WHERE (credit_code IS NOT NULL);
CREATE INDEX leads_created ON leads USING btree (created_at DESC, id);
CREATE INDEX leads_grams ON leads USING gin (grams);
CREATE INDEX leads_name ON leads USING btree (name_key);
CREATE UNIQUE INDEX leads_one ON leads USING btree (union_id, name_key) WHERE (state = ANY (ARRAY['open'::text, 'working'::text]));
CREATE INDEX leads_people ON leads USING btree (people, id);
CREATE INDEX leads_union ON leads USING btree (union_id, created_at DESC);

CREATE TABLE list_views (
  id uuid NOT NULL,
  title text NOT NULL,
  listed text NOT NULL,
  state text NOT NULL DEFAULT 'private'::text,
  union_id uuid NOT NULL,
  filter jsonb NOT NULL,
  sort_field text,
  sort_order text,
  hidden_columns text[],
  account_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT list_views_pkey PRIMARY KEY (id),
  CONSTRAINT list_views_state_check CHECK ((state = ANY (ARRAY['private'::text, 'shared'::text]))),
  CONSTRAINT list_views_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX list_views_created ON list_views USING btree (created_at DESC, id);
CREATE INDEX list_views_union ON list_views USING btree (union_id, listed, created_at DESC);

CREATE TABLE members (
  id uuid NOT NULL,
  number text NOT NULL,
  account_id uuid,
  union_id uuid NOT NULL,
  employer_id uuid,
  employer_name text,
  name text NOT NULL,
  document_type text NOT NULL,
  document_number text NOT NULL,
  document_number_hash text NOT NULL,
  phone text,
  phone_hash text,
  sex text,
  birth_date date,
  employment_type text,
  occupation text,
  division_id text,
  state text NOT NULL,
  ended_reason text,
  joined_on date NOT NULL,
  ended_on date,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  lead_id uuid,
  forgotten_at timestamp with time zone,
  CONSTRAINT members_pkey PRIMARY KEY (id),
  CONSTRAINT members_ended CHECK (((state = 'ended'::text) = (ended_reason IS NOT NULL))),
  CONSTRAINT members_ended_reason_check CHECK ((ended_reason = ANY (ARRAY['left'::text, 'expelled'::text, 'removed'::text, 'rejected'::text, 'withdrawn'::text, 'undone'::text]))),
  CONSTRAINT members_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'retained'::text, 'ended'::text]))),
  CONSTRAINT members_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT members_division_id_fkey FOREIGN KEY (division_id) REFERENCES divisions(id),
  CONSTRAINT members_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers(id),
  CONSTRAINT members_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX members_account ON members USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX members_created ON members USING btree (created_at DESC, id);
CREATE INDEX members_document ON members USING btree (document_number_hash);
CREATE INDEX members_grams ON members USING gin (grams);
CREATE INDEX members_joined ON members USING btree (joined_on, id);
CREATE INDEX members_lead ON members USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX members_name ON members USING btree (name, id);
CREATE UNIQUE INDEX members_number ON members USING btree (number);
CREATE UNIQUE INDEX members_one_active ON members USING btree (document_number_hash) WHERE (state <> 'ended'::text);
CREATE INDEX members_past ON members USING btree (ended_on) WHERE ((state = 'ended'::text) AND (forgotten_at IS NULL));
CREATE INDEX members_phone ON members USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);
CREATE INDEX members_state ON members USING btree (state, created_at DESC, id) WHERE (state <> 'active'::text);
CREATE INDEX members_union_created ON members USING btree (union_id, created_at DESC, id);

CREATE TABLE membership_events (
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  union_id uuid NOT NULL,
  kind text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  reason text,
  application_id uuid,
  document_hash text,
  happened_on date NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  from_union_id uuid,
  process text,
  CONSTRAINT membership_events_pkey PRIMARY KEY (id),
  CONSTRAINT membership_events_application FOREIGN KEY (application_id) REFERENCES applications(id),
  CONSTRAINT membership_events_from_union_id_fkey FOREIGN KEY (from_union_id) REFERENCES unions(id),
  CONSTRAINT membership_events_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  CONSTRAINT membership_events_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX membership_events_created ON membership_events USING btree (created_at DESC, id);
CREATE INDEX membership_events_from_union ON membership_events USING btree (from_union_id, created_at DESC, id) WHERE (from_union_id IS NOT NULL);
CREATE INDEX membership_events_member ON membership_events USING btree (member_id, created_at);
CREATE INDEX membership_events_union ON membership_events USING btree (union_id, created_at DESC, id);

CREATE TABLE migrations (
  name character varying(255) NOT NULL,
  CONSTRAINT migrations_pkey PRIMARY KEY (name)
);

CREATE TABLE missed_searches (
  id uuid NOT NULL,
  words text NOT NULL,
  union_id uuid NOT NULL,
  day date NOT NULL,
  times integer NOT NULL DEFAULT 1,
  alias_of_id uuid,
  state text NOT NULL DEFAULT 'open'::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT missed_searches_pkey PRIMARY KEY (id),
  CONSTRAINT missed_searches_words_union_id_day_key UNIQUE (words, union_id, day),
  CONSTRAINT missed_searches_state_check CHECK ((state = ANY (ARRAY['open'::text, 'used'::text]))),
  CONSTRAINT missed_searches_alias_of_id_fkey FOREIGN KEY (alias_of_id) REFERENCES unions(id),
  CONSTRAINT missed_searches_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX missed_searches_created ON missed_searches USING btree (created_at DESC, id);
CREATE INDEX missed_searches_day ON missed_searches USING btree (day, id);
CREATE INDEX missed_searches_times ON missed_searches USING btree (times DESC, id);
CREATE INDEX missed_searches_union ON missed_searches USING btree (union_id, day DESC);

CREATE TABLE monthly_figures (
  month date NOT NULL,
  union_id uuid NOT NULL,
  is_itself boolean NOT NULL,
  division_id text,
  opening integer NOT NULL,
  joined integer NOT NULL,
  moved_in integer NOT NULL,
  moved_out integer NOT NULL,
  departed integer NOT NULL,
  closing integer NOT NULL,
  retained integer NOT NULL,
  by_process jsonb NOT NULL,
  by_employment jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT monthly_figures_pkey PRIMARY KEY (union_id, month, is_itself),
  CONSTRAINT monthly_figures_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CONSTRAINT monthly_figures_division_id_fkey FOREIGN KEY (division_id) REFERENCES divisions(id),
  CONSTRAINT monthly_figures_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);

CREATE TABLE notice_events (
  id uuid NOT NULL,
  event text NOT NULL,
  template text NOT NULL,
  account_id uuid,
  union_id uuid NOT NULL,
  application_id uuid,
  phone text,
  email text,
  channels text[],
  variables jsonb NOT NULL,
  document_hash text NOT NULL,
  urgent boolean NOT NULL,
  not_before timestamp with time zone,
  written_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT notice_events_pkey PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX notice_events_once ON notice_events USING btree (union_id, event);
CREATE INDEX notice_events_waiting ON notice_events USING btree (urgent DESC, id) WHERE (written_at IS NULL);

CREATE TABLE notice_sendings (
  id uuid NOT NULL,
  notice_id uuid,
  provider text NOT NULL,
  message_id text,
  attempt integer NOT NULL DEFAULT 0,
  sent_at timestamp with time zone NOT NULL,
  refused text,
  receipt text,
  receipt_at timestamp with time zone,
  code text,
  reason text,
  CONSTRAINT notice_sendings_pkey PRIMARY KEY (id),
  CONSTRAINT notice_sendings_provider_check CHECK ((provider = ANY (ARRAY['first'::text, 'second'::text]))),
  CONSTRAINT notice_sendings_receipt_check CHECK ((receipt = ANY (ARRAY['accepted'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX notice_sendings_lately ON notice_sendings USING btree (provider, sent_at);
CREATE UNIQUE INDEX notice_sendings_message ON notice_sendings USING btree (provider, message_id);
CREATE INDEX notice_sendings_notice ON notice_sendings USING btree (notice_id);
CREATE INDEX notice_sendings_sent ON notice_sendings USING btree (sent_at);

CREATE TABLE notices (
  id uuid NOT NULL,
  event text NOT NULL,
  template text NOT NULL,
  channel text NOT NULL,
  account_id uuid,
  union_id uuid NOT NULL,
  application_id uuid,
  recipient text,
  recipient_hash text,
  title text,
  body text NOT NULL,
  variables jsonb NOT NULL DEFAULT '{}'::jsonb,
  document_hash text,
  urgent boolean NOT NULL DEFAULT false,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone,
  last_error text,
  provider_id text,
  sent_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  read_at timestamp with time zone,
  provider text,
  receipt_at timestamp with time zone,
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notices_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'inApp'::text]))),
  CONSTRAINT notices_provider_check CHECK ((provider = ANY (ARRAY['first'::text, 'second'::text]))),
  CONSTRAINT notices_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'undelivered'::text, 'dead'::text, 'void'::text]))),
  CONSTRAINT notices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT notices_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications(id),
  CONSTRAINT notices_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX notices_account ON notices USING btree (account_id, created_at DESC);
CREATE INDEX notices_application ON notices USING btree (application_id);
CREATE INDEX notices_created ON notices USING btree (created_at DESC, id);
CREATE INDEX notices_due ON notices USING btree (next_at) WHERE (state = ANY (ARRAY['pending'::text, 'sending'::text]));
CREATE INDEX notices_due_urgent ON notices USING btree (next_at) WHERE (urgent AND (state = ANY (ARRAY['pending'::text, 'sending'::text])));
CREATE UNIQUE INDEX notices_once ON notices USING btree (event, channel);
CREATE INDEX notices_union ON notices USING btree (union_id, created_at DESC, id);
CREATE INDEX notices_unread ON notices USING btree (account_id) WHERE ((channel = 'inApp'::text) AND (read_at IS NULL));

CREATE TABLE questions (
  id uuid NOT NULL,
  text text NOT NULL,
  union_id uuid NOT NULL,
  state text NOT NULL,
  answer text,
  answered_by_id uuid,
  answered_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT questions_pkey PRIMARY KEY (union_id, id),
  CONSTRAINT questions_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text]))),
  CONSTRAINT questions_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX questions_newest ON questions USING btree (created_at DESC, id);

CREATE TABLE rate_limits (
  key character varying(255) NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
);

CREATE TABLE review_rounds (
  id uuid NOT NULL,
  union_id uuid NOT NULL,
  document_hash text,
  state text NOT NULL,
  dry_run boolean NOT NULL DEFAULT false,
  total integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  approved integer NOT NULL DEFAULT 0,
  rejected integer NOT NULL DEFAULT 0,
  left_to_inbox integer NOT NULL DEFAULT 0,
  cursor uuid,
  upto uuid,
  due_on date,
  owner_id uuid,
  result jsonb,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  file_id uuid,
  CONSTRAINT review_rounds_pkey PRIMARY KEY (id),
  CONSTRAINT review_rounds_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text, 'failed'::text, 'cancelled'::text]))),
  CONSTRAINT review_rounds_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE SET NULL,
  CONSTRAINT review_rounds_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES accounts(id),
  CONSTRAINT review_rounds_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX review_rounds_created ON review_rounds USING btree (created_at DESC, id);
CREATE UNIQUE INDEX review_rounds_one_running ON review_rounds USING btree (union_id) WHERE ((state = 'running'::text) AND (NOT dry_run));

CREATE TABLE rule_bodies (
  hash text NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  body jsonb NOT NULL,
  kept_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT rule_bodies_pkey PRIMARY KEY (hash)
);

CREATE TABLE sanctions (
  id uuid NOT NULL,
  person_hash text NOT NULL,
  union_id uuid NOT NULL,
  process text NOT NULL,
  reason text NOT NULL,
  appeal text,
  valid_from date NOT NULL DEFAULT CURRENT_DATE,
  valid_to date,
  lifted_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  member_id uuid,
  application_id uuid,
  person_name text NOT NULL,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  made_by_id uuid,
  CONSTRAINT sanctions_pkey PRIMARY KEY (id),
  CONSTRAINT sanctions_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX sanctions_application ON sanctions USING btree (application_id, created_at DESC);
CREATE INDEX sanctions_created ON sanctions USING btree (created_at DESC, id);
CREATE INDEX sanctions_from ON sanctions USING btree (valid_from, id);
CREATE INDEX sanctions_grams ON sanctions USING gin (grams);
CREATE INDEX sanctions_member ON sanctions USING btree (member_id, created_at DESC);
CREATE INDEX sanctions_person ON sanctions USING btree (person_hash);
CREATE INDEX sanctions_to ON sanctions USING btree (valid_to, id);

CREATE TABLE sessions (
  sid text NOT NULL,
  sess json NOT NULL,
  expire timestamp(6) with time zone NOT NULL,
  CONSTRAINT sessions_pkey PRIMARY KEY (sid)
);
CREATE INDEX sessions_account ON sessions USING btree (((sess ->> 'accountId'::text)));
CREATE INDEX sessions_expire ON sessions USING btree (expire);

CREATE TABLE sign_in_codes (
  id uuid NOT NULL,
  phone_hash text NOT NULL,
  purpose text NOT NULL,
  code_hash text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT sign_in_codes_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_codes_phone ON sign_in_codes USING btree (phone_hash, purpose, created_at DESC);

CREATE TABLE union_messages (
  id uuid NOT NULL,
  union_id uuid NOT NULL,
  topic text NOT NULL,
  body text NOT NULL,
  reach text NOT NULL,
  state text NOT NULL,
  author_id uuid,
  proposed_by_id uuid,
  confirmed_by_id uuid,
  people integer,
  texts integer,
  sent_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT union_messages_pkey PRIMARY KEY (id),
  CONSTRAINT union_messages_reach_check CHECK ((reach = ANY (ARRAY['own'::text, 'below'::text]))),
  CONSTRAINT union_messages_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'sent'::text, 'dropped'::text]))),
  CONSTRAINT union_messages_union_id_fkey FOREIGN KEY (union_id) REFERENCES unions(id)
);
CREATE INDEX union_messages_created ON union_messages USING btree (created_at DESC, id);
CREATE INDEX union_messages_sent ON union_messages USING btree (sent_at) WHERE (state = 'sent'::text);
CREATE INDEX union_messages_union ON union_messages USING btree (union_id, created_at DESC, id);

CREATE TABLE unions (
  id uuid NOT NULL,
  node integer NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  parent_id uuid,
  parent_path text,
  path text NOT NULL GENERATED ALWAYS AS (((COALESCE(parent_path, '/'::text) || node) || '/'::text)) STORED,
  industry_parent_id uuid,
  name text NOT NULL,
  short_name text,
  former_names text[] NOT NULL DEFAULT '{}'::text[],
  credit_code text,
  kind text NOT NULL,
  type text NOT NULL,
  division_id text,
  industry text,
  accepts_members boolean NOT NULL,
  state text NOT NULL DEFAULT 'active'::text,
  founded_on date,
  duty_phone text,
  address text,
  member_count integer NOT NULL DEFAULT 0,
  initials text NOT NULL DEFAULT ''::text,
  grams text[] NOT NULL DEFAULT '{}'::text[],
  custom jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  aliases text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT unions_pkey PRIMARY KEY (id),
  CONSTRAINT unions_id_path UNIQUE (id, path),
  CONSTRAINT unions_node_key UNIQUE (node),
  CONSTRAINT unions_kind_check CHECK ((kind = ANY (ARRAY['aboveBase'::text, 'base'::text]))),
  CONSTRAINT unions_no_cycle CHECK ((POSITION(((('/'::text || node) || '/'::text)) IN (parent_path)) = 0)),
  CONSTRAINT unions_not_own_industry CHECK ((industry_parent_id <> id)),
  CONSTRAINT unions_state_check CHECK ((state = ANY (ARRAY['active'::text, 'closed'::text]))),
  CONSTRAINT unions_division_id_fkey FOREIGN KEY (division_id) REFERENCES divisions(id),
  CONSTRAINT unions_industry_parent_id_fkey FOREIGN KEY (industry_parent_id) REFERENCES unions(id),
  CONSTRAINT unions_parent FOREIGN KEY (parent_id, parent_path) REFERENCES unions(id, path) MATCH FULL ON UPDATE CASCADE
);
CREATE INDEX unions_created ON unions USING btree (created_at DESC, id);
CREATE UNIQUE INDEX unions_credit_code ON unions USING btree (credit_code) WHERE ((credit_code IS NOT NULL) AND (state = 'active'::text));
CREATE INDEX unions_division ON unions USING btree (division_id, kind);
CREATE INDEX unions_grams ON unions USING gin (grams);
CREATE INDEX unions_industry_parent ON unions USING btree (industry_parent_id) WHERE (industry_parent_id IS NOT NULL);
CREATE INDEX unions_name ON unions USING btree (name);
CREATE INDEX unions_parent_name ON unions USING btree (parent_id, name);
CREATE UNIQUE INDEX unions_path ON unions USING btree (path);
CREATE INDEX unions_rank ON unions USING btree (member_count DESC, id) WHERE (state = 'active'::text);
CREATE TRIGGER monthly_figures_frozen BEFORE DELETE OR UPDATE ON public.monthly_figures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE FUNCTION live_grants(day date)
 RETURNS SETOF grants
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT * FROM grants g
  WHERE g.revoked_at IS NULL AND g.state = 'live' AND g.valid_from <= day AND (g.valid_to IS NULL OR g.valid_to >= day)
$function$
;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% is written once: corrections stand in the month in which they are made', TG_TABLE_NAME;
END $function$
;

CREATE OR REPLACE FUNCTION reviewers(day date, own_roles text[], lower_roles text[])
 RETURNS TABLE(grant_id uuid, account_id uuid, email text, union_id uuid, decides_own boolean, decides_lower boolean)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT g.id, g.account_id, a.email, g.union_id, g.role = ANY (own_roles), g.role = ANY (lower_roles)
  FROM live_grants(day) g JOIN accounts a ON a.id = g.account_id AND a.state = 'active'
  WHERE g.role = ANY (own_roles || lower_roles)
$function$
;
