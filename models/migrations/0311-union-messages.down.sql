ALTER TABLE accounts DROP COLUMN union_messages_off;
DROP TABLE union_messages;
