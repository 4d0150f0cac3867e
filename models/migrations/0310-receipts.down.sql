UPDATE notices SET state = 'sent' WHERE state IN ('delivered', 'undelivered');
ALTER TABLE notices DROP CONSTRAINT notices_state_check;
ALTER TABLE notices ADD CONSTRAINT notices_state_check CHECK (state IN ('pending', 'sending', 'sent', 'dead', 'void'));
ALTER TABLE notices DROP COLUMN receipt_at;
ALTER TABLE notices DROP COLUMN provider;
DROP TABLE notice_sendings;
