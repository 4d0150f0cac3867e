CREATE TABLE files (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  type text NOT NULL CHECK (type IN ('pdf', 'png', 'jpg', 'xlsx', 'csv', 'json', 'txt')),
  size integer NOT NULL,
  union_id uuid REFERENCES unions(id),
  owner_id uuid,
  record_kind text,
  record_id uuid,
  made_of text,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT files_record CHECK ((record_kind IS NULL) = (record_id IS NULL))
);
CREATE INDEX files_created ON files (created_at DESC, id);
CREATE INDEX files_union ON files (union_id, created_at DESC, id);
CREATE INDEX files_owner ON files (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX files_expire ON files (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX files_of_record ON files (record_id, record_kind) WHERE record_id IS NOT NULL;
CREATE UNIQUE INDEX files_made_once ON files (record_kind, record_id, made_of) WHERE made_of IS NOT NULL;

-- What is sealed does not get smaller, and is read whole.
CREATE TABLE file_chunks (
  file_id uuid NOT NULL REFERENCES files(id) ON DELETE CASCADE,
  number integer NOT NULL,
  sealed_by text NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (file_id, number)
);
ALTER TABLE file_chunks ALTER COLUMN sealed SET STORAGE EXTERNAL;

ALTER TABLE review_rounds ADD COLUMN file_id uuid REFERENCES files(id) ON DELETE SET NULL;
