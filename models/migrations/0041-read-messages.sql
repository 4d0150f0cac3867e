-- When a person opened a message in his account. Messages of before count as opened: nobody is told anew of old ones.
ALTER TABLE notices ADD COLUMN read_at timestamptz DEFAULT now();
ALTER TABLE notices ALTER COLUMN read_at DROP DEFAULT;
CREATE INDEX notices_unread ON notices (account_id) WHERE channel = 'inApp' AND read_at IS NULL;
