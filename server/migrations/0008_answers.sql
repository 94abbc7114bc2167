-- How streets and outsiders answer a matter (links without a login, sheets that go out and come back), what they attach,
-- and what the system reminds people of by itself.

CREATE TABLE matter_file (
  district_code text COLLATE "C" NOT NULL,
  matter_id     uuid NOT NULL,
  sha256        text COLLATE "C" NOT NULL,
  file_name     text NOT NULL,
  type          text COLLATE "C" NOT NULL,
  format        text COLLATE "C" NOT NULL,
  size          bigint NOT NULL,
  added_by      text COLLATE "C" NOT NULL,
  added_at      timestamptz NOT NULL,
  PRIMARY KEY (district_code, matter_id, sha256),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id),
  FOREIGN KEY (district_code, sha256) REFERENCES file (district_code, sha256)
);
COMMENT ON TABLE matter_file IS '佐证附件:内容按 SHA-256 存于 file,办理记录引用其哈希';
COMMENT ON COLUMN matter_file.type IS '佐证类型(文件、照片、合同、名单、截图、其他)';
COMMENT ON COLUMN matter_file.format IS '按文件内容判定的格式,不看文件名';

CREATE TABLE answer_link (
  district_code text COLLATE "C" NOT NULL,
  link_id       uuid NOT NULL,
  matter_id     uuid NOT NULL,
  unit_id       uuid NOT NULL,
  recipient     text NOT NULL,
  actions       text[] COLLATE "C" NOT NULL,
  key_hash      text COLLATE "C" NOT NULL,
  made_by       text COLLATE "C" NOT NULL,
  made_at       timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  revoked_at    timestamptz,
  revoked_by    text COLLATE "C",
  uses          integer NOT NULL DEFAULT 0,
  last_used_at  timestamptz,
  window_from   timestamptz,
  window_uses   integer NOT NULL DEFAULT 0,
  PRIMARY KEY (district_code, link_id),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id),
  FOREIGN KEY (district_code, unit_id) REFERENCES unit (district_code, unit_id)
);
CREATE INDEX answer_link_by_matter ON answer_link (district_code, matter_id);
COMMENT ON TABLE answer_link IS '免登录答复链接:一件事项、一组动作、有期限、可撤回';
COMMENT ON COLUMN answer_link.actions IS '凭此链接可以办理的动作';
COMMENT ON COLUMN answer_link.key_hash IS '密钥的 SHA-256;密钥本身只在发出时显示一次';
COMMENT ON COLUMN answer_link.window_uses IS '限速:本时段内已用次数';

CREATE TABLE answer_sheet (
  district_code text COLLATE "C" NOT NULL,
  sheet_id      uuid NOT NULL,
  sha256        text COLLATE "C" NOT NULL,
  file_name     text NOT NULL,
  checked_by    text COLLATE "C" NOT NULL,
  checked_at    timestamptz NOT NULL,
  applied_at    timestamptz,
  PRIMARY KEY (district_code, sheet_id),
  FOREIGN KEY (district_code, sha256) REFERENCES file (district_code, sha256)
);
COMMENT ON TABLE answer_sheet IS '交回的反馈表:先预检,再执行,只执行一次';

CREATE TABLE matter_reminder (
  district_code text COLLATE "C" NOT NULL,
  matter_id     uuid NOT NULL,
  stage         text COLLATE "C" NOT NULL CHECK (stage IN ('yellow', 'red')),
  limit_on      date NOT NULL,
  on_day        date NOT NULL,
  at            timestamptz NOT NULL,
  state         text COLLATE "C" NOT NULL,
  turns         text[] COLLATE "C" NOT NULL,
  units         uuid[] NOT NULL,
  PRIMARY KEY (district_code, matter_id, stage, limit_on),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id)
);
CREATE INDEX matter_reminder_by_day ON matter_reminder (district_code, at, matter_id);
COMMENT ON TABLE matter_reminder IS '自动提醒:每件事项、每个期限、黄灯红灯各一次;通知渠道由此取用';
COMMENT ON COLUMN matter_reminder.turns IS '当时轮到谁办理';
COMMENT ON COLUMN matter_reminder.units IS '承办、协办单位:与办公室、审核人一并知会';

CREATE TABLE matter_outcome (
  district_code text COLLATE "C" NOT NULL,
  matter_id     uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  cells         jsonb NOT NULL,
  set_by        text COLLATE "C" NOT NULL,
  set_at        timestamptz NOT NULL,
  record_id     uuid,
  seq           bigint,
  PRIMARY KEY (district_code, matter_id),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id)
);
COMMENT ON TABLE matter_outcome IS '办结即登记:事项办结时写入登记簿的一条记录,数字由此变动';
COMMENT ON COLUMN matter_outcome.cells IS '登记簿各栏;日期栏写“办结日”的,取办结之日';
COMMENT ON COLUMN matter_outcome.seq IS '办结时写入的台账序号;未办结为空';

CREATE TABLE target_part (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  plan_id       text COLLATE "C" NOT NULL,
  target_id     text COLLATE "C" NOT NULL,
  year          smallint NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  value         double precision NOT NULL,
  weight        double precision,
  document      jsonb NOT NULL,
  set_by        text COLLATE "C" NOT NULL,
  set_at        timestamptz NOT NULL,
  PRIMARY KEY (district_code, plan_id, target_id, year, unit)
);
COMMENT ON TABLE target_part IS '目标分解:年度值及分到单位的值;上级值由下级按汇总方式得出,不另存';
COMMENT ON COLUMN target_part.unit IS '单位标识;空串为全区的年度值';
COMMENT ON COLUMN target_part.document IS '依据文件:名称、文号、发文单位、日期;没有依据的数不存';
COMMENT ON COLUMN target_part.weight IS '比率类目标的权重(分母)';
