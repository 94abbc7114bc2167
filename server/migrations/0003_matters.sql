-- Matters (办件): every procedure that people carry out step by step. The log of actions is append-only and is the truth; the
-- row of a matter is its fold, kept so that a queue is one read. A check compares the two (`sophora matters`).

ALTER TABLE unit ADD COLUMN relation text COLLATE "C" NOT NULL DEFAULT 'subordinate'
  CHECK (relation IN ('subordinate', 'coordination'));
COMMENT ON COLUMN unit.relation IS '与本级政府的关系:subordinate 所属;coordination 不相隶属(法院、检察院),只用商请函,不督办、不亮灯、不评分';

CREATE TABLE matter (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  matter_id     uuid NOT NULL,
  procedure     text COLLATE "C" NOT NULL,
  version       integer NOT NULL,
  title         text NOT NULL,
  state         text COLLATE "C" NOT NULL,
  seq           integer NOT NULL,
  since         date NOT NULL,
  opened_on     date NOT NULL,
  closed_on     date,
  parent_id     uuid,
  lead_unit     uuid,
  turns         text[] COLLATE "C" NOT NULL,
  barred        text COLLATE "C",
  level         smallint NOT NULL DEFAULT 0,
  due           date,
  limit_on      date,
  warn_on       date,
  snoozed_until date,
  facts         jsonb NOT NULL,
  last          jsonb NOT NULL,
  PRIMARY KEY (district_code, matter_id),
  FOREIGN KEY (district_code, parent_id) REFERENCES matter (district_code, matter_id),
  FOREIGN KEY (district_code, lead_unit) REFERENCES unit (district_code, unit_id)
);
CREATE INDEX matter_by_limit ON matter (district_code, closed_on, limit_on, matter_id);
CREATE INDEX matter_by_parent ON matter (district_code, parent_id) WHERE parent_id IS NOT NULL;
COMMENT ON TABLE matter IS '办件:由办理记录逐条推得的现状';
COMMENT ON COLUMN matter.procedure IS '办理程序(督查督办 supervision、商请协办 consultation 等)';
COMMENT ON COLUMN matter.version IS '立项时的程序版本,此后不变';
COMMENT ON COLUMN matter.seq IS '已办理的步数;两人同时办理时据此判断先后';
COMMENT ON COLUMN matter.since IS '进入现状态之日';
COMMENT ON COLUMN matter.parent_id IS '分解自哪一件;母件须待分解件全部办结';
COMMENT ON COLUMN matter.turns IS '轮到谁办理(程序.身份)';
COMMENT ON COLUMN matter.barred IS '二人制:下一步不得由其办理的人';
COMMENT ON COLUMN matter.level IS '已用到哪一级:1 提醒 2 催办 3 督办单 4 通报;反馈后归零';
COMMENT ON COLUMN matter.due IS '办理期限';
COMMENT ON COLUMN matter.limit_on IS '当前最早的期限,过后红灯';
COMMENT ON COLUMN matter.warn_on IS '黄灯起始日';
COMMENT ON COLUMN matter.facts IS '现有要素';
COMMENT ON COLUMN matter.last IS '各动作最近由谁、何日办理';

CREATE TABLE matter_action (
  district_code text COLLATE "C" NOT NULL,
  matter_id     uuid NOT NULL,
  seq           integer NOT NULL,
  action        text COLLATE "C" NOT NULL,
  actor         text COLLATE "C" NOT NULL,
  party         text COLLATE "C" NOT NULL,
  on_day        date NOT NULL,
  at            timestamptz NOT NULL,
  input         jsonb NOT NULL,
  PRIMARY KEY (district_code, matter_id, seq),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id)
);
COMMENT ON TABLE matter_action IS '办理记录:只增不改,办件现状由此推得';
COMMENT ON COLUMN matter_action.party IS '以何种身份办理';
COMMENT ON COLUMN matter_action.on_day IS '办理日(中国日期),期限按此计算';

CREATE TABLE matter_unit (
  district_code text COLLATE "C" NOT NULL,
  matter_id     uuid NOT NULL,
  unit_id       uuid NOT NULL,
  part          text COLLATE "C" NOT NULL CHECK (part IN ('lead', 'support')),
  PRIMARY KEY (district_code, unit_id, matter_id, part),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id),
  FOREIGN KEY (district_code, unit_id) REFERENCES unit (district_code, unit_id)
);
CREATE INDEX matter_unit_by_matter ON matter_unit (district_code, matter_id);
COMMENT ON TABLE matter_unit IS '办件的承办、协办单位;也是单位可见范围';

CREATE TABLE matter_link (
  district_code text COLLATE "C" NOT NULL,
  matter_id     uuid NOT NULL,
  subject_kind  text COLLATE "C" NOT NULL,
  subject_id    text COLLATE "C" NOT NULL,
  role          text COLLATE "C" NOT NULL,
  PRIMARY KEY (district_code, matter_id, subject_kind, subject_id, role),
  FOREIGN KEY (district_code, matter_id) REFERENCES matter (district_code, matter_id)
);
CREATE INDEX matter_link_by_subject ON matter_link (district_code, subject_kind, subject_id);
COMMENT ON TABLE matter_link IS '办件关联:方案任务、指标、台账记录等';
