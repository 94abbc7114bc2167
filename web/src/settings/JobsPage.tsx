import { Loading } from '../shell/Loading.tsx';

export default function Page() {
  return <Loading />;
}
