// Made by scripts/make-font-metrics.mjs from Noto Sans SC (OFL 1.1). Do not edit.

/** Advance widths (1/1000 em, base 36) of the code points that are not one em wide: `gap,width[,length]`. */
export const regularWidths =
  'w,68;,8z;,d6;,ff,2;,pl;,iw;,7q;,9e,2;,cz;,ff;,7q;,9n;,7q;,aw;,ff,a;,7q,2;,ff,3;,d6;,qa;,gw;,i9;,hq;,j4;,' +
  'gd;,fc;,j5;,k8;,85;,ev;,hy;,f3;,mk;,k3;,km;,hl;,km;,hn;,gk;,gn;,k1;,fz;,oe;,fx;,er;,gr;,9e;,aw;,9e;,ff;,' +
  'fj;,gu;,fn;,h6;,e6;,h8;,fe;,91;,fo;,gv;,7n,2;,fc;,7w;,pq;,gy;,gu;,h8,2;,as;,d0;,ah;,gv;,eh;,ma;,du;,eh;,' +
  'd7;,9e;,7i;,9e;,ff;x,68;,8z;,ff,4;,7i;1,gu;,n4;,aq;,db;,ff;,9n;,d5;,gu;,aa;1,bf,2;,gu;,hg;2,gu;,bf;,bb;,' +
  'db;,o9;,p3;,op;,d6;,gw,6;,pi;,hq;,gd,4;,85,4;,js;,k3;,km,5;1,km;,k1,4;,er;,i4;,hv;,fn,6;,od;,e6;,fe,4;,7' +
  'n,4;,gw;,gy;,gu,5;1,gu;,gv,4;,eh;,h8;,eh;,gw;,fn;,gw;,fn;c,js;,h8;,gd;,fe;6,gd;,fe;c,85;,7n;,85;,7n;n,k3' +
  ';,gy;2,k3;,gy;3,km;,gu;,km;,gu;2,qb;,q1;k,k1;,gv;,k1;,gv;,k1;,gv;10,ff;d,km;,gu;d,kg;,gv;s,gw;,fn;,85;,7' +
  'n;,km;,gu;,k1;,gv;,k1;,gv;,k1;,gv;,k1;,gv;,k1;,gv;r,k3;,gy;2f,hd;f,h8;2h,7q;b,go;2,go,2;d,dw;g,go,2;k,,2' +
  ';2,;2,;4,;3o,gw;,i9;,fh;,i8;,gd;,gr;,k8;,km;,85;,hy;,fz;,mk;,k3;,gj;,km;,k1;,hl;1,gp;,gn;,er;,mb;,fx;,lo' +
  ';,l2;7,hd;,hj;,f0;,gi;,dx;,d5;,gs;,g7;,84;,fb;,fc;,hg;,eo;,dd;,gl;,i6;,h1;,df;,gx;,ea;,ft;,l4;,ew;,ld;,l' +
  'q;1j,gd;e,gw;,i0;,i9;,fh;,js;,gd;,oy;,h8;,kd,2;,i0;,jk;,mk;,k8;,km;,k1;,hl;,hq;,gn;,fz;,mq;,fx;,jy;,ik;,' +
  'qu;,r4;,md;,or;,i0;,hq;,s6;,i2;,fn;,gw;,fr;,cr;,gi;,fe;,l4;,e6;,hj,2;,fg;,gh;,jn;,hh;,gu;,h6;,h8;,e6;,ea' +
  ';,eh;,ms;,du;,h7;,fw;,n9;,nh;,ih;,kx;,f8;,e6;,mx;,fy;1,fe;54c,mk;,pq;2o,gw;,fn;,gw;,fn;,gw;,fn;,gw;,fn;,' +
  'gw;,fn;,gw;,fn;,gw;,fn;,gw;,fn;,gw;,fn;,gw;,fn;,gw;,fn;,gw;,fn;,gd;,fe;,gd;,fe;,gd;,fe;,gd;,fe;,gd;,fe;,' +
  'gd;,fe;,gd;,fe;,gd;,fe;,85;,7n;,85;,7n;,km;,gu;,km;,gu;,km;,gu;,km;,gu;,km;,gu;,km;,gu;,km;,gu;,km;,gu;,' +
  'km;,gu;,km;,gu;,km;,gu;,km;,gu;,k1;,gv;,k1;,gv;,kg;,gv;,kg;,gv;,kg;,gv;,kg;,gv;,kg;,gv;,er;,eh;,er;,eh;,' +
  'er;,eh;,er;,eh;7c,dw;e,9n;,ew,2;,ou;5,7q;3,d6;j,7q;,d6;5,8e,2;1,h1;a,pa;,l2,2;16,bf;1g,ff;1,ff,2;1c,,2;1' +
  'g,cp;2,rp;b,jr;b,ou;6b,ff;zk,iz;1eu,1ak;,1wb;dq,,4;,6y,2;2x,,2;46,pk,1f;1,pk,16;11,go,4;3,go;13r8,hv;,go' +
  ';,gy;,pi;,ps;v0,dw,1r;1,pk,u;3,pk,6;2,pk,6;2,pk,6;2,pk,3;b,dw,7;1bnk,n4;1m,jr;,k9,2';

export const boldWidths =
  'w,6b;,aa;,fy;,ge,2;,qr;,kk;,91;,ai,2;,e3;,ge;,91;,aa;,91;,ar;,ge,a;,91,2;,ge,3;,ea;,rz;,ht;,ix;,i8;,ju;,' +
  'h3;,g9;,jx;,l1;,96;,fs;,j2;,g2;,np;,kt;,le;,ij;,le;,iy;,hc;,hd;,ks;,h7;,pf;,hf;,g4;,h1;,ai;,ar;,ai;,ge;,' +
  'fr;,he;,gf;,hw;,en;,hw;,g5;,ac;,gl;,hs;,8g;,8i;,gs;,8r;,qs;,ht;,he;,hw,2;,c5;,dr;,bp;,hp;,g0;,nz;,fm;,fy' +
  ';,e7;,ai;,88;,ai;,ge;x,6b;,aa;,ge,4;,88;1,he;,nl;,b7;,ep;,ge;,aa;,e9;,he;,b8;1,bs,2;,he;,ig;2,he;,bs;,bo' +
  ';,ep;,p9;,qc;,pl;,ea;,ht,6;,qf;,i8;,h3,4;,96,4;,km;,kt;,le,5;1,le;,ks,4;,g4;,j6;,jg;,gf,6;,or;,en;,g5,4;' +
  ',8g,4;,hi;,ht;,he,5;1,he;,hp,4;,fy;,hw;,fy;,ht;,gf;,ht;,gf;c,km;,hw;,h3;,g5;6,h3;,g5;c,96;,8g;,96;,8g;n,' +
  'kt;,ht;2,kt;,ht;3,le;,he;,le;,he;2,r9;,q2;k,ks;,hp;,ks;,hp;,ks;,hp;10,ge;d,le;,he;d,lb;,hp;s,ht;,gf;,96;' +
  ',8g;,le;,he;,ks;,hp;,ks;,hp;,ks;,hp;,ks;,hp;,ks;,hp;r,kt;,ht;2f,hz;f,hw;2h,91;b,go;2,go,2;d,dw;g,go,2;k,' +
  ',2;2,;2,;4,;3o,ht;,ix;,g8;,jq;,h3;,h1;,l1;,le;,96;,j2;,h7;,np;,kt;,ho;,le;,kr;,ij;1,h7;,hd;,g4;,nm;,hf;,' +
  'n8;,m5;7,if;,im;,gd;,h4;,eo;,eb;,hj;,h3;,95;,gs;,gw;,ig;,g1;,eh;,h9;,jl;,hr;,dy;,hu;,f8;,gk;,mr;,g7;,n5,' +
  '2;1j,h3;e,ht;,ir;,ix;,g8;,ku;,h3;,qt;,hp;,l5,2;,j9;,kh;,np;,l1;,le;,kr;,ij;,i8;,hd;,h5;,ns;,hf;,kv;,jk;,' +
  'sa;,sq;,mx;,qf;,ir;,i8;,tk;,j5;,gf;,hk;,gh;,df;,hy;,g5;,nb;,eu;,i8,2;,gt;,hq;,kk;,i7;,he;,hx;,hw;,en;,f8' +
  ';,fy;,o5;,fm;,if;,h0;,ov;,ph;,je;,mr;,g1;,en;,o4;,gw;1,g5;54c,np;,qs;2o,ht;,gf;,ht;,gf;,ht;,gf;,ht;,gf;,' +
  'ht;,gf;,ht;,gf;,ht;,gf;,ht;,gf;,ht;,gf;,ht;,gf;,ht;,gf;,ht;,gf;,h3;,g5;,h3;,g5;,h3;,g5;,h3;,g5;,h3;,g5;,' +
  'h3;,g5;,h3;,g5;,h3;,g5;,96;,8g;,96;,8g;,le;,he;,le;,he;,le;,he;,le;,he;,le;,he;,le;,he;,le;,he;,le;,he;,' +
  'le;,he;,le;,he;,le;,he;,le;,he;,ks;,hp;,ks;,hp;,lb;,hp;,lb;,hp;,lb;,hp;,lb;,hp;,lb;,hp;,g4;,fy;,g4;,fy;,' +
  'g4;,fy;,g4;,fy;7c,dw;e,aa;,f4,2;,p8;5,91;3,fy;j,91;,fy;5,90,2;1,it;a,r1;,n2,2;16,bs;1g,ge;1,ge,2;1c,,2;1' +
  'g,ea;2,tu;b,l4;b,p8;6b,ge;zk,k3;1eu,1ba;,1xc;dq,,4;,6y,2;2x,,2;46,pk,1f;1,pk,16;11,go,4;3,go;13r8,k0;,ir' +
  ';,j3;,sg;,ss;v0,dw,1r;1,pk,u;3,pk,6;2,pk,6;2,pk,6;2,pk,3;b,dw,7;1bnk,nl;1m,l4;,m3,2';

/** Code points the font can print: `gap[,length]`, base 36. */
export const covered =
  'w,2n;x,2s;c,4;6,2;c,4;n,2;2,2;3,4;2,2;k,6;10;d,2;d,2;s,g;r,2;2f;f;2h;b;1,3;d;g,2;k,2;2;2;4;3o,h;1,7;7,p;' +
  '1j;e,1s;1;54c,2;2o,2i;7c,2;c,7;1,3;1,3;1,3;2,3;8;1,2;1;3,4;5;4,3;7;y;1g;1,2;1c,2;x;2;1;3,2;4;3;2;a,2;3,2' +
  ';3;2;6;5;10,c;4,c;k,a;u,2;a,3;4,2;3;1;1;h,4;b;a;1,2;1,7;3;1,3;1;4;2,4;2;1,a;5,4;5;5;1;2;3;j,3;1,4;2,2;2,' +
  '2;2,2;2,2;a,6;2,2;9,5;6;4;p;q,2;j;l,3;a;5;g,2;3p,2;c,f;1;b,2;1z;1o,98;5,3;2,2;4,2;2,2;4,2;1,4;1,6;e,5;8;' +
  'g,4;1,2;2;4,2;6,2;4,4;f;g,3;t,g;2,c;y;s,2;1v;g;6;y;1,2;l;v,u;d;b6,2;3t;1m,2;7d,3;i;3e;is,2;1w,q;1,2h;c,5' +
  'y;q,c;4,1s;1,2e;2,2v;5,17;1,1f;1,16;1,18;4,10;c,1b;1,7g;1,58p;22,g6o;hlc,4;1,2;4,2;8;1,4;6;a,2;1;1,5;1,4' +
  ';8;3,4;3;3,2;a;3,6;6;3;1;1;2,3;2,3;3,2;4,3;1;4;1;2;l;4;3;3;1,2;1;4,2;9;7,2;2,5;1,3;2;1;7;2,2;4;2;1;2;2,4' +
  ';1;1,4;1;1,2;3;6,3;1,2;2,3;5;3,3;1,2;1;c;1;1;h,2;4h,5;ln,a;m,z;1,j;1,4;45,4f;1,u;3,6;2,6;2,6;2,3;3,7;1,7' +
  ';1bm9,d;3,2l;3,1p;2b,3;d,18;4,9;7,2;2t1;1;1u;47;xv;25;195;1c9;3c;cj;3w7;2ez;1cb,2;ay;re;f;1cq;6p;11;3f;2' +
  '3;220;1b;1x;10u;sf;nd;h7;dk;79;d0;ei;5g;2hc;16k;7b;1t;su;hb;s;96;o8;71;7;1;2;ca;3t;1k5;b4;1gt;4;8;1n4;7x' +
  ';r;7s;5;x;11l;as,2;e,2;50;7m;2q;b;2;a;3q;b;2;25;3p;7;6;2;j,2;13;3b,2;3;1f;c;13,2;8,3;1;1;2w,2;m;1r;57;r;' +
  'w;i;2;9;3;h;4b;em;47;2;p;6;47;9n;f;33;1d;e7,2;3i;w;7e;3;v;3m;b;r;36;1v;5;2;83;b;2;4q;5s;4;8;7;1,3;1;i;7,' +
  '2;68;2;33;x;1n;63;4;2;h;j;2;i;6c;b;32;17;3j;3,2;2;6,2;1;3;1;8;3;b,2;8;4;2;2;3;2;1;3;1g;d,2;d;3r;8;45,2;6' +
  ';1;2,2;6;3k;1;1,2;e,2;7;4,2;12;1u;1;8;2;3;29;b;a;1bk;6yn;1d;4di,2;b1';
