import { Loading } from '../ui/Loading.tsx';

export default function Page() {
  return <Loading />;
}
