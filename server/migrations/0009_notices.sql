-- Telling people (提醒): one inbox. A notice belongs to an audience (a unit, a role, a person) and is there once: its key says
-- what it is about and which stage. What goes out by mail or to a robot stands in the outbox first.

CREATE TABLE notice (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  notice_id     uuid NOT NULL,
  audience      text COLLATE "C" NOT NULL,
  key           text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  level         smallint NOT NULL,
  day           date NOT NULL,
  subject_kind  text COLLATE "C" NOT NULL,
  subject_id    text COLLATE "C" NOT NULL,
  params        jsonb NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, notice_id),
  UNIQUE (district_code, audience, key)
);
CREATE INDEX notice_by_audience ON notice (district_code, audience, day DESC, notice_id);
CREATE INDEX notice_by_subject ON notice (district_code, subject_kind, subject_id);
COMMENT ON TABLE notice IS '收件箱:一件事的一个阶段对一个收件对象只有一条';
COMMENT ON COLUMN notice.audience IS 'unit:单位 / role:角色 / person:人员';
COMMENT ON COLUMN notice.key IS '何事、哪个阶段;同一收件对象内唯一,重启后不会重复';
COMMENT ON COLUMN notice.level IS '0 知悉 1 要办 2 紧急';

CREATE TABLE notice_receipt (
  district_code text COLLATE "C" NOT NULL,
  notice_id     uuid NOT NULL,
  person_id     uuid NOT NULL,
  read_at       timestamptz NOT NULL,
  PRIMARY KEY (district_code, notice_id, person_id)
);
COMMENT ON TABLE notice_receipt IS '已读回执:谁在何时看到';

CREATE TABLE notice_channel (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  channel_id    uuid NOT NULL,
  person_id     uuid NOT NULL REFERENCES person (person_id),
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('mail', 'wecom', 'dingtalk')),
  address       text NOT NULL,
  secret        text NOT NULL DEFAULT '',
  cadence       text COLLATE "C" NOT NULL CHECK (cadence IN ('digest', 'each')),
  hour          smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
  language      text COLLATE "C" NOT NULL CHECK (language IN ('zh', 'en')),
  created_at    timestamptz NOT NULL,
  ended_at      timestamptz,
  PRIMARY KEY (district_code, channel_id)
);
CREATE INDEX notice_channel_by_person ON notice_channel (district_code, person_id) WHERE ended_at IS NULL;
COMMENT ON TABLE notice_channel IS '本人登记的送达方式:邮件、企业微信机器人、钉钉机器人;默认每日一份摘要';
COMMENT ON COLUMN notice_channel.secret IS '钉钉机器人的加签密钥';
COMMENT ON COLUMN notice_channel.hour IS '每日摘要最早几点发出(中国时间)';

CREATE TABLE outbox (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  outbox_id     uuid NOT NULL,
  channel_id    uuid NOT NULL,
  key           text COLLATE "C" NOT NULL,
  subject       text NOT NULL,
  lines         jsonb NOT NULL,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'uncertain', 'failed')),
  attempts      integer NOT NULL DEFAULT 0,
  next_try_at   timestamptz NOT NULL,
  lease_until   timestamptz,
  problem       text NOT NULL DEFAULT '',
  created_at    timestamptz NOT NULL,
  sent_at       timestamptz,
  PRIMARY KEY (district_code, outbox_id),
  UNIQUE (district_code, channel_id, key),
  FOREIGN KEY (district_code, channel_id) REFERENCES notice_channel (district_code, channel_id)
);
CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE state IN ('waiting', 'sending');
COMMENT ON TABLE outbox IS '待发:一份摘要一行;发送中断的标为 uncertain,由人决定是否重发,不自动重发';

CREATE TABLE notice_sent (
  district_code text COLLATE "C" NOT NULL,
  channel_id    uuid NOT NULL,
  notice_id     uuid NOT NULL,
  outbox_id     uuid NOT NULL,
  PRIMARY KEY (district_code, channel_id, notice_id),
  FOREIGN KEY (district_code, outbox_id) REFERENCES outbox (district_code, outbox_id)
);
COMMENT ON TABLE notice_sent IS '哪条提醒已列入哪份摘要;同一送达方式内一条只列一次';

CREATE TABLE calendar_feed (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  token_hash    text COLLATE "C" NOT NULL,
  person_id     uuid NOT NULL REFERENCES person (person_id),
  created_at    timestamptz NOT NULL,
  revoked_at    timestamptz,
  PRIMARY KEY (district_code, token_hash)
);
CREATE INDEX calendar_feed_by_person ON calendar_feed (district_code, person_id) WHERE revoked_at IS NULL;
COMMENT ON TABLE calendar_feed IS '日历订阅:每人一个地址,只存令牌摘要,可随时吊销';
