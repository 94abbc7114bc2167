-- Access: units, people, accounts, sessions, grants and the audit log.
-- On a cluster: unit, unit_succession, role_grant and audit_entry belong to a district and are sharded by district_code;
-- person, account, session, one_time_link, throttle and audit_seal belong to the installation and are reference tables
-- (small, copied to every node), so that foreign keys to them stay possible.
-- district_code '*' in role_grant and audit_entry means the whole installation.

CREATE TABLE person (
  person_id   uuid PRIMARY KEY,
  name        text NOT NULL,
  disabled_at timestamptz,
  created_at  timestamptz NOT NULL
);
COMMENT ON TABLE person IS '人员(只存姓名;不存证件号、电话)';
COMMENT ON COLUMN person.disabled_at IS '停用时间;停用后不能登录,历史留痕不变';

CREATE TABLE account (
  login         text COLLATE "C" PRIMARY KEY,
  person_id     uuid NOT NULL UNIQUE REFERENCES person (person_id),
  password_hash text,
  changed_at    timestamptz
);
COMMENT ON TABLE account IS '本地账号';
COMMENT ON COLUMN account.login IS '登录名(小写)';
COMMENT ON COLUMN account.password_hash IS 'argon2id 摘要,含参数与盐;空为尚未设置口令';

CREATE TABLE session (
  token_hash text COLLATE "C" PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person (person_id),
  created_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  user_agent text NOT NULL DEFAULT ''
);
CREATE INDEX session_by_person ON session (person_id);
COMMENT ON TABLE session IS '登录会话';
COMMENT ON COLUMN session.token_hash IS '会话令牌的 SHA-256;令牌本身只在浏览器里';
COMMENT ON COLUMN session.seen_at IS '最近使用时间,用于闲置失效';
COMMENT ON COLUMN session.expires_at IS '绝对失效时间';

CREATE TABLE one_time_link (
  token_hash text COLLATE "C" PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person (person_id),
  purpose    text COLLATE "C" NOT NULL CHECK (purpose IN ('set-password')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX one_time_link_by_person ON one_time_link (person_id);
COMMENT ON TABLE one_time_link IS '一次性链接(首次设置或重置口令)';

CREATE TABLE throttle (
  key           text COLLATE "C" PRIMARY KEY,
  failures      integer NOT NULL,
  last_at       timestamptz NOT NULL,
  blocked_until timestamptz
);
COMMENT ON TABLE throttle IS '登录失败限速';
COMMENT ON COLUMN throttle.key IS '登录名与来源地址的摘要,不存原文';

CREATE TABLE unit (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  unit_id       uuid NOT NULL,
  type          text COLLATE "C" NOT NULL CHECK (type IN ('district', 'department', 'station', 'street', 'outside')),
  name          text NOT NULL,
  code          text COLLATE "C",
  parent_id     uuid,
  street_codes  text[] COLLATE "C" NOT NULL DEFAULT '{}',
  valid_from    date NOT NULL,
  valid_to      date,
  PRIMARY KEY (district_code, unit_id),
  FOREIGN KEY (district_code, parent_id) REFERENCES unit (district_code, unit_id)
);
COMMENT ON TABLE unit IS '单位:区、部门、市场监管所、街道、区外单位';
COMMENT ON COLUMN unit.name IS '现名;曾用名见 unit_succession';
COMMENT ON COLUMN unit.code IS '统一代码(街道为区划代码)';
COMMENT ON COLUMN unit.street_codes IS '可见哪些街道的记录';
COMMENT ON COLUMN unit.valid_to IS '自该日起不再存在;空为存续';

CREATE TABLE unit_succession (
  district_code text COLLATE "C" NOT NULL,
  succession_id uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('renamed', 'merged')),
  effective_on  date NOT NULL,
  unit_id       uuid NOT NULL,
  into_unit_id  uuid,
  old_name      text NOT NULL,
  document      text NOT NULL DEFAULT '',
  PRIMARY KEY (district_code, succession_id),
  FOREIGN KEY (district_code, unit_id) REFERENCES unit (district_code, unit_id),
  FOREIGN KEY (district_code, into_unit_id) REFERENCES unit (district_code, unit_id),
  CHECK ((kind = 'merged') = (into_unit_id IS NOT NULL))
);
COMMENT ON TABLE unit_succession IS '单位沿革:更名、并入,按生效日';
COMMENT ON COLUMN unit_succession.document IS '依据文件';

CREATE TABLE role_grant (
  district_code text COLLATE "C" NOT NULL,
  grant_id      uuid NOT NULL,
  person_id     uuid NOT NULL REFERENCES person (person_id),
  unit_id       uuid,
  role          text COLLATE "C" NOT NULL,
  valid_from    date NOT NULL,
  valid_to      date,
  granted_by    text COLLATE "C" NOT NULL,
  granted_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, grant_id),
  FOREIGN KEY (district_code, unit_id) REFERENCES unit (district_code, unit_id)
);
CREATE INDEX role_grant_by_person ON role_grant (person_id);
COMMENT ON TABLE role_grant IS '授权:某人在某区(某单位)担任某角色,按起止日';
COMMENT ON COLUMN role_grant.valid_to IS '自该日起失效;空为长期';

CREATE TABLE audit_entry (
  district_code text COLLATE "C" NOT NULL,
  entry_id      uuid NOT NULL,
  at            timestamptz NOT NULL,
  actor         text COLLATE "C" NOT NULL,
  action        text COLLATE "C" NOT NULL,
  subject       text COLLATE "C" NOT NULL,
  params        jsonb NOT NULL DEFAULT '{}',
  seal_no       integer,
  seal_position integer,
  PRIMARY KEY (district_code, entry_id)
);
CREATE INDEX audit_entry_unsealed ON audit_entry (entry_id) WHERE seal_no IS NULL;
CREATE INDEX audit_entry_by_seal ON audit_entry (seal_no, seal_position);
CREATE INDEX audit_entry_by_subject ON audit_entry (district_code, subject, entry_id);
COMMENT ON TABLE audit_entry IS '审计日志:只增不改;封存时只填封存号与次序';
COMMENT ON COLUMN audit_entry.actor IS 'person:人员编号 / cli:系统用户 / system:任务';

CREATE TABLE audit_seal (
  seal_no       integer PRIMARY KEY,
  sealed_at     timestamptz NOT NULL,
  entries       integer NOT NULL,
  total         bigint NOT NULL,
  previous_hash text COLLATE "C" NOT NULL,
  hash          text COLLATE "C" NOT NULL
);
COMMENT ON TABLE audit_seal IS '审计封存:成批计算的哈希链';
COMMENT ON COLUMN audit_seal.hash IS '由上一封存的哈希与本批各条依次计算';
