-- Screening (专利申请线索核查): leads that a run over the register proposes, the pairs of texts they rest on, and the findings
-- of CNIPA that were recorded. What people do with a lead or a listed filing are matters; their log is there.

CREATE TABLE screening_run (
  district_code  text COLLATE "C" NOT NULL REFERENCES district (code),
  run_id         uuid NOT NULL,
  at             timestamptz NOT NULL,
  actor          text COLLATE "C" NOT NULL,
  rules          integer NOT NULL,
  stats          jsonb NOT NULL,
  not_assessable jsonb NOT NULL,
  PRIMARY KEY (district_code, run_id)
);
CREATE INDEX screening_run_latest ON screening_run (district_code, at DESC);
COMMENT ON TABLE screening_run IS '线索筛查的一次运行';
COMMENT ON COLUMN screening_run.rules IS '筛查规则版本;规则变化后全部重新比对';
COMMENT ON COLUMN screening_run.not_assessable IS '缺少数据、不能评估的信号';

CREATE TABLE screening_text (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  number        text COLLATE "C" NOT NULL,
  digest        text COLLATE "C" NOT NULL,
  PRIMARY KEY (district_code, number)
);
COMMENT ON TABLE screening_text IS '已比对文本的摘要值:下次只比对文本有变化的申请';

CREATE TABLE screening_pair (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  a             text COLLATE "C" NOT NULL,
  b             text COLLATE "C" NOT NULL,
  part          text COLLATE "C" NOT NULL CHECK (part IN ('abstract', 'frame', 'claim')),
  relation      smallint NOT NULL,
  millionths    integer NOT NULL,
  PRIMARY KEY (district_code, a, b, part)
);
COMMENT ON TABLE screening_pair IS '逐字比对过的相近文本对,增量筛查时沿用';
COMMENT ON COLUMN screening_pair.millionths IS '一致比例,百万分之几';
COMMENT ON COLUMN screening_pair.part IS 'abstract 摘要 / frame 摘要的句式 / claim 主权项';

CREATE TABLE screening_lead (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  lead_id       text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  level         text COLLATE "C" NOT NULL,
  present       boolean NOT NULL,
  first_seen    date NOT NULL,
  last_seen     date NOT NULL,
  size          integer NOT NULL,
  place         integer NOT NULL,
  body          jsonb NOT NULL,
  PRIMARY KEY (district_code, lead_id)
);
COMMENT ON TABLE screening_lead IS '线索:供人判断的提示,不是认定';
COMMENT ON COLUMN screening_lead.lead_id IS '由类别和最小申请号推得,再次运行不变';
COMMENT ON COLUMN screening_lead.present IS '最近一次运行仍然列出';
COMMENT ON COLUMN screening_lead.place IS '在队列中的次序:只决定先看谁';

CREATE TABLE screening_member (
  district_code text COLLATE "C" NOT NULL,
  lead_id       text COLLATE "C" NOT NULL,
  number        text COLLATE "C" NOT NULL,
  prior         boolean NOT NULL,
  PRIMARY KEY (district_code, lead_id, number),
  FOREIGN KEY (district_code, lead_id) REFERENCES screening_lead (district_code, lead_id) ON DELETE CASCADE
);
CREATE INDEX screening_member_by_number ON screening_member (district_code, number);
COMMENT ON TABLE screening_member IS '线索所含的申请';
COMMENT ON COLUMN screening_member.prior IS '在先文本,只作比对';

CREATE TABLE screening_spared (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  place         integer NOT NULL,
  why           text COLLATE "C" NOT NULL,
  members       text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (district_code, place)
);
COMMENT ON TABLE screening_spared IS '不作线索的合法情形及其理由';

CREATE TABLE abnormal_finding (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  number        text COLLATE "C" NOT NULL,
  seq           bigint NOT NULL,
  matter_id     uuid NOT NULL,
  found_on      date NOT NULL,
  document      text NOT NULL,
  undone_seq    bigint,
  PRIMARY KEY (district_code, number, seq)
);
CREATE INDEX abnormal_finding_by_matter ON abnormal_finding (district_code, matter_id);
COMMENT ON TABLE abnormal_finding IS '国家知识产权局的认定(登记上级结果):只有认定产生后果;救济成立或更正后撤销,如同未曾有过';
COMMENT ON COLUMN abnormal_finding.seq IS '登记认定的台账序号';
COMMENT ON COLUMN abnormal_finding.number IS '申请号(不含校验位)';
COMMENT ON COLUMN abnormal_finding.undone_seq IS '恢复时的台账序号;空为现行认定';
