export function Divider() {
  return <hr className="bk-divider" />;
}
