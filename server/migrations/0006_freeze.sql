-- Figures as they were reported: frozen by one person, confirmed by another, never changed; and what each replay said.

CREATE TABLE rule_version (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  indicator     text COLLATE "C" NOT NULL,
  version       integer NOT NULL,
  seq           bigint NOT NULL,
  PRIMARY KEY (district_code, indicator, seq)
);
COMMENT ON TABLE rule_version IS '计算规则版本:自哪个台账序号起按哪一版判断';

CREATE TABLE frozen_set (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  set_id        uuid NOT NULL,
  no            integer NOT NULL,
  period        text COLLATE "C" NOT NULL,
  known_at      bigint NOT NULL,
  hash          text COLLATE "C" NOT NULL,
  body          text NOT NULL,
  supersedes    uuid,
  reason        text NOT NULL DEFAULT '',
  actor         text COLLATE "C" NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_code, set_id),
  UNIQUE (district_code, no),
  UNIQUE (district_code, set_id, actor),
  FOREIGN KEY (district_code, supersedes) REFERENCES frozen_set (district_code, set_id)
);
COMMENT ON TABLE frozen_set IS '冻结数据:某一统计期的数字,写入后不再改动;以后的一版写明理由取而代之';
COMMENT ON COLUMN frozen_set.period IS '统计期:2026-Q3 季、2026-09 月、2026 年、2026-09-30 日';
COMMENT ON COLUMN frozen_set.known_at IS '数字所依据的台账序号';
COMMENT ON COLUMN frozen_set.hash IS 'body 的 SHA-256';
COMMENT ON COLUMN frozen_set.body IS '规范化 JSON:数字、官方值、规则版本、设置、人口年份、计入的摘要';

CREATE TABLE frozen_decision (
  district_code text COLLATE "C" NOT NULL,
  set_id        uuid NOT NULL,
  frozen_by     text COLLATE "C" NOT NULL,
  decision      text COLLATE "C" NOT NULL CHECK (decision IN ('confirmed', 'dropped')),
  reason        text NOT NULL DEFAULT '',
  actor         text COLLATE "C" NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_code, set_id),
  FOREIGN KEY (district_code, set_id, frozen_by) REFERENCES frozen_set (district_code, set_id, actor),
  CHECK (decision = 'dropped' OR actor <> frozen_by)
);
COMMENT ON TABLE frozen_decision IS '对冻结数据的复核:确认须由另一人作出,一套只决定一次';

CREATE TABLE frozen_replay (
  district_code text COLLATE "C" NOT NULL,
  set_id        uuid NOT NULL,
  replay_id     uuid NOT NULL,
  same          boolean NOT NULL,
  result        jsonb NOT NULL,
  actor         text COLLATE "C" NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_code, set_id, replay_id),
  FOREIGN KEY (district_code, set_id) REFERENCES frozen_set (district_code, set_id)
);
COMMENT ON TABLE frozen_replay IS '回放:由台账重新算出冻结时的数字并逐位比对的结果';
