export { Link, type LinkProps, useLocation, useNavigate, useParams } from 'react-router';
export { useSearch, type Search } from '../router/use-search.ts';
export { publicAddress } from '../router/public-address.ts';
